package tieline.notices;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes drafts and documents as they are kept, and reads them again. */
@Component
class NoticeJson {

    private final JsonMapper json;

    NoticeJson(JsonMapper json) {
        this.json = json;
    }

    private record Document(String title, String source, String version, List<Block> blocks) {}

    String write(NoticeDraft draft) {
        return json.writeValueAsString(draft);
    }

    NoticeDraft draft(String text) {
        return json.readValue(text, NoticeDraft.class);
    }

    NoticeDocument compose(NoticeDraft draft) {
        return NoticeDocument.of(json.writeValueAsString(
                new Document(NoticeText.title(), NoticeText.source(), NoticeText.version(), NoticeText.of(draft))));
    }

    List<Block> blocks(String document) {
        return json.readValue(document, Document.class).blocks();
    }
}
