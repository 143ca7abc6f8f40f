package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things are in a workbook (ECMA-376 part 1, 18.2 and part 2, 9).
 *
 * @param sheetPart the part with the first visible sheet's cells
 * @param sheetName its name on the tab
 * @param otherSheets the names of the sheets that are not read
 * @param sharedStringsPart the part with the texts, or null
 * @param stylesPart the part with the formats, or null
 * @param from1904 whether dates count from 1904
 */
record WorkbookParts(
        String sheetPart,
        String sheetName,
        List<String> otherSheets,
        @Nullable String sharedStringsPart,
        @Nullable String stylesPart,
        boolean from1904) {

    private static final String PACKAGE_RELATIONS = "_rels/.rels";

    static WorkbookParts read(WorkbookZip zip) throws IOException {
        Map<String, Relation> archive = relations(zip, PACKAGE_RELATIONS, "");
        String main = target(archive, "/officeDocument");
        if (main == null || !zip.has(main) || !isWorkbook(main)) {
            throw noWorkbook(zip, main);
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = main.substring(main.lastIndexOf('/') + 1);
        Map<String, Relation> relations = relations(zip, folder + "_rels/" + file + ".rels", folder);
        return read(zip, main, relations);
    }

    private static WorkbookParts read(WorkbookZip zip, String main, Map<String, Relation> relations)
            throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = cursor(zip, main)) {
            while (xml.next() && !xml.atEnd("sheets")) {
                if (xml.atStart("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.atStart("sheet")) {
                    sheets.add(sheet(xml, relations));
                }
            }
        }
        Sheet first = sheets.stream().filter(Sheet::isReadable).findFirst().orElseThrow(WorkbookParts::noSheet);
        List<String> others =
                sheets.stream().filter(sheet -> sheet != first).map(Sheet::name).toList();
        return new WorkbookParts(
                first.part(),
                first.name(),
                others,
                target(relations, "/sharedStrings"),
                target(relations, "/styles"),
                from1904);
    }

    private static Sheet sheet(XmlCursor xml, Map<String, Relation> relations) {
        String id = xml.attribute("id");
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        Relation relation = id == null ? null : relations.get(id);
        boolean cells = relation != null && relation.type().endsWith("/worksheet");
        boolean visible = state == null || state.equals("visible");
        return new Sheet(name == null ? "" : name, relation == null ? "" : relation.target(), cells && visible);
    }

    private static Map<String, Relation> relations(WorkbookZip zip, String part, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        if (!zip.has(part)) {
            return relations;
        }
        try (XmlCursor xml = cursor(zip, part)) {
            while (xml.toStart("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(id, new Relation(type, resolve(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            return folder + target;
        }
    }

    private static XmlCursor cursor(WorkbookZip zip, String part) throws IOException {
        InputStream in = zip.part(part);
        if (in == null) {
            throw WorkbookZip.damaged("the part " + part + " is missing", null);
        }
        return new XmlCursor(part, in);
    }

    private static @Nullable String target(Map<String, Relation> relations, String typeEnd) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(typeEnd))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWorkbook(String main) {
        return main.startsWith("xl/") && main.endsWith(".xml") || main.endsWith("workbook.xml");
    }

    private static TableException noSheet() {
        return new TableException(
                TableProblem.NO_WORKBOOK,
                "The workbook has no visible sheet with cells. Show the sheet and try again.");
    }

    private static TableException noWorkbook(WorkbookZip zip, @Nullable String main) {
        String what = "a zip archive without an Excel workbook in it";
        if (main != null && main.endsWith(".bin")) {
            what = "a binary workbook (.xlsb)";
        } else if (main != null && main.startsWith("word/")) {
            what = "a Word document";
        } else if (zip.has("content.xml") && zip.has("mimetype")) {
            what = "an OpenDocument file";
        }
        return new TableException(
                TableProblem.NO_WORKBOOK, "The file is " + what + ". Save the table as .xlsx or as CSV UTF-8.");
    }

    private record Relation(String type, String target) {}

    private record Sheet(String name, String part, boolean isReadable) {}
}
