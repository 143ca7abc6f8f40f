package tieline.dasr.transmission.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.BatchSection;
import tieline.dasr.transmission.Transmission;
import tieline.dasr.transmission.Transmissions;
import tieline.platform.web.CodeLine;

/** The files of a batch, on its page, with the beginning of the first. */
@Component
class SentFilesOfBatch implements BatchSection {

    private static final int LINES_SHOWN = 24;

    private final Transmissions transmissions;

    SentFilesOfBatch(Transmissions transmissions) {
        this.transmissions = transmissions;
    }

    /**
     * What the section shows.
     *
     * @param files the files in the order of their control numbers
     * @param first the beginning of the first file
     */
    public record Content(List<FileRow> files, List<CodeLine> first) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "dasr/files/of-batch";
    }

    @Override
    public String fragment() {
        return "section";
    }

    @Override
    public @Nullable Object content(UUID batchId) {
        List<Transmission> files = transmissions.ofBatch(batchId);
        if (files.isEmpty()) {
            return null;
        }
        byte[] content = transmissions.content(files.get(0).transmissionId());
        return new Content(
                files.stream().map(FileRow::of).toList(),
                FileLines.of(new String(content, StandardCharsets.US_ASCII), LINES_SHOWN));
    }
}
