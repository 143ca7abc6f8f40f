package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. Characters before a bad byte are delivered first and the error comes with the next read, so
 * that whoever reads knows in which row the bad byte stands.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 16 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer ahead = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** The first characters of the file, without a byte order mark; to be called before reading. */
    String peek() throws IOException {
        ahead.clear();
        boolean more = true;
        while (more && ahead.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, ahead, ended);
            more = result.isUnderflow() && !ended;
            if (more) {
                fill();
            }
        }
        ahead.flip();
        if (ahead.hasRemaining() && ahead.get(0) == BYTE_ORDER_MARK) {
            ahead.get();
        }
        return ahead.toString();
    }

    /** Passes over characters that {@link #peek()} has shown. */
    void skipPeeked(int chars) {
        ahead.position(ahead.position() + chars);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (ahead.hasRemaining()) {
            int count = Math.min(length, ahead.remaining());
            ahead.get(target, offset, count);
            return count;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            int count = out.position() - offset;
            if (count > 0) {
                return count;
            }
            if (result.isError()) {
                throw new NotUtf8Exception(bytes.get(bytes.position()) & 0xFF);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The byte at which the text stops being UTF-8. */
    static final class NotUtf8Exception extends IOException {

        private static final long serialVersionUID = 1L;

        private final int badByte;

        NotUtf8Exception(int badByte) {
            super(String.format("Not UTF-8 at byte %02X", badByte));
            this.badByte = badByte;
        }

        int badByte() {
            return badByte;
        }
    }
}
