package tieline.platform.files;

/** The two file formats in which tables come in and go out. */
public enum TableFormat {
    /** Text with one record a row, UTF-8. */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** A workbook of Excel 2007 and later. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file name's ending, without the dot. */
    public String extension() {
        return extension;
    }

    /** The value of the Content-Type header. */
    public String mediaType() {
        return mediaType;
    }
}
