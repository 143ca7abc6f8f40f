package tieline.dasr.exceptions;

/** Makes hostile text fit for the database: it cannot hold the character NUL, and a whole file is kept elsewhere. */
final class RawText {

    private static final int MOST = 20_000;

    private RawText() {}

    static String storable(String text) {
        String readable = text.replace('\0', '\uFFFD');
        if (readable.length() <= MOST) {
            return readable;
        }
        return readable.substring(0, MOST) + "\n(" + (readable.length() - MOST)
                + " more characters; the received file holds all of them)";
    }
}
