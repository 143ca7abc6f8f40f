package tieline.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small tables and workbooks for the tests of this package. */
final class Tables {

    private Tables() {}

    static TableReader csv(String content) {
        return open("test.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    static TableReader open(String fileName, byte[] content) {
        return open(fileName, content, TableLimits.standard());
    }

    static TableReader open(String fileName, byte[] content, TableLimits limits) {
        return TableSource.open(new ByteArrayInputStream(content), fileName, limits);
    }

    /** Every row as its number and texts, such as "2: a|b". */
    static List<String> rows(TableReader reader) {
        List<String> rows = new ArrayList<>();
        try (reader) {
            while (reader.next()) {
                rows.add(reader.row().number() + ": " + String.join("|", texts(reader.row())));
            }
        }
        return rows;
    }

    static List<String> texts(TableRow row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            texts.add(row.text(i));
        }
        return texts;
    }

    /** A minimal workbook with this content of its sheetData element. */
    static byte[] workbook(String sheetData) {
        return zip(parts(sheetData));
    }

    /** The parts of a minimal workbook; a test changes what it is about. Style 1 shows dates. */
    static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="xl/workbook.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                </Relationships>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="s1" Target="worksheets/sheet1.xml" Type="http://x/relationships/worksheet"/>\
                <Relationship Id="s2" Target="/xl/worksheets/sheet2.xml" Type="http://x/relationships/worksheet"/>\
                <Relationship Id="t" Target="sharedStrings.xml" Type="http://x/relationships/sharedStrings"/>\
                <Relationship Id="f" Target="styles.xml" Type="http://x/relationships/styles"/>\
                </Relationships>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Accounts" sheetId="1" r:id="s1"/></sheets></workbook>""");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of inline texts. */
    static String inline(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"")
                    .append(Cells.letters(i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(texts[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
