package tieline.platform.files;

/**
 * A known column and its place in one file.
 *
 * @param name the known name
 * @param index the place in the file from 0, or -1 when the file does not have the column
 */
public record HeaderColumn(String name, int index) {

    /** True when the file has the column. */
    public boolean present() {
        return index >= 0;
    }
}
