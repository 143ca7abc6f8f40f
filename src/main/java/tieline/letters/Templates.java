package tieline.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads templates for pages and other rooms. */
@Service
public class Templates {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final JdbcClient jdbc;

    Templates(TemplateRepository templates, TemplateVersionRepository versions, JdbcClient jdbc) {
        this.templates = templates;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /** The template with this reference. */
    @Transactional(readOnly = true)
    public Optional<TemplateView> find(String reference) {
        return templates.findByReference(reference).map(this::view);
    }

    /**
     * An approved version.
     *
     * @param label such as "TPL-2026-0001, version 2: Return to bundled service"
     */
    public record Approved(UUID versionId, String label) {}

    /** What letters can be made from, the newest first. */
    @Transactional(readOnly = true)
    public List<Approved> approved() {
        return jdbc.sql("""
                        SELECT v.version_id, t.reference || ', version ' || v.number || ': ' || t.name AS label
                        FROM letter_template_versions v JOIN letter_templates t ON t.template_id = v.template_id
                        WHERE v.status = 'APPROVED' ORDER BY v.changed_at DESC, v.version_id DESC LIMIT 100
                        """).query(Approved.class).list();
    }

    /** A version and what it says, by its identifier. */
    @Transactional(readOnly = true)
    Optional<LetterText> text(UUID versionId) {
        return versions.findById(versionId).map(TemplateVersion::text);
    }

    private TemplateView view(LetterTemplate template) {
        List<TemplateView.Version> its = versions.findByTemplateIdOrderByNumberDesc(template.templateId()).stream()
                .map(version -> new TemplateView.Version(
                        version.versionId(),
                        version.number(),
                        version.text(),
                        version.status(),
                        version.contentHash(),
                        version.madeByName(),
                        version.madeAt(),
                        version.changedAt(),
                        version.makers()))
                .toList();
        return new TemplateView(
                template.templateId(),
                template.reference(),
                template.name(),
                template.madeByName(),
                template.madeAt(),
                its);
    }
}
