package tieline.platform.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Takes cells one after the other, row by row, and writes them in one of the formats. */
interface CellSink {

    /** Writes text so that no spreadsheet program takes it for a formula. */
    void text(String text) throws IOException;

    /** Writes a cell of an uploaded file back as it was; a plain negative number is no formula. */
    void original(String text) throws IOException;

    void number(BigDecimal number) throws IOException;

    void date(LocalDate date) throws IOException;

    void dateTime(LocalDateTime moment) throws IOException;

    void blank() throws IOException;

    void endRow() throws IOException;

    /** Completes the file and leaves the stream open. */
    void finish() throws IOException;
}
