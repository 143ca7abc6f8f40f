package tieline.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip archive of a workbook. Its parts are unpacked while they are read and never beyond the limits. */
final class WorkbookZip implements AutoCloseable {

    private static final int MAX_PARTS = 10_000;

    private final Path file;
    private final boolean deleteAfterwards;
    private final TableLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private final InflatedBytes inflated;

    private WorkbookZip(Path file, ZipFile zip, TableLimits limits, boolean deleteAfterwards) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
        this.deleteAfterwards = deleteAfterwards;
        this.parts = new HashMap<>();
        this.inflated = new InflatedBytes(limits.maxInflatedBytes());
        Collections.list(zip.entries()).forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    static WorkbookZip open(Path file, TableLimits limits, boolean deleteAfterwards) throws IOException {
        ZipDirectory.check(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged("the zip archive is broken", e);
        }
        if (zip.size() > MAX_PARTS) {
            zip.close();
            throw new TableException(
                    TableProblem.UNPACKS_TOO_LARGE,
                    "The workbook has more than 10,000 inner files. Save the sheet as CSV UTF-8 and try again.");
        }
        return new WorkbookZip(file, zip, limits, deleteAfterwards);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** The unpacked part, or null when the archive does not have it. */
    @Nullable InputStream part(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return null;
        }
        try {
            InputStream in = zip.getInputStream(entry);
            return in == null
                    ? null
                    : new GuardedPart(in, inflated, entry.getCompressedSize(), limits.maxInflateRatio());
        } catch (ZipException e) {
            throw damaged("the part " + name + " cannot be unpacked", e);
        }
    }

    static TableException damaged(String what, @Nullable Exception cause) {
        return new TableException(
                TableProblem.DAMAGED,
                "The workbook is damaged: " + what
                        + ". Open it in a spreadsheet program, save it again as .xlsx or as CSV UTF-8, and try again.",
                0,
                cause);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            if (deleteAfterwards) {
                Files.deleteIfExists(file);
            }
        }
    }
}
