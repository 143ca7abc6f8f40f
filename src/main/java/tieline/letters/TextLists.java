package tieline.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.NewestFirst;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Lists the templates, each with its newest version, and the mailings; the newest first. */
@Service
public class TextLists {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final NewestFirst<TemplateLine> TEMPLATES =
            new NewestFirst<>("""
            SELECT t.template_id, t.reference, t.name, v.number, v.status, v.subject, t.made_by_name, v.changed_at
            FROM letter_templates t JOIN LATERAL (
                SELECT number, status, subject, changed_at FROM letter_template_versions
                WHERE template_id = t.template_id ORDER BY number DESC LIMIT 1) v ON TRUE
            """, "t.template_id", (row, n) -> template(row), TemplateLine::templateId);

    private static final NewestFirst<MailingLine> MAILINGS =
            new NewestFirst<>("""
            SELECT m.mailing_id, m.reference, m.name, m.status, m.source_reference, m.letters, m.emails, m.problems,
                m.made_by_name, m.made_at
            FROM letter_mailings m
            """, "m.mailing_id", (row, n) -> mailing(row), MailingLine::mailingId);

    private final JdbcClient jdbc;

    TextLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A template in its list; number, state, subject and change are those of its newest version. */
    public record TemplateLine(
            UUID templateId,
            String reference,
            String name,
            int number,
            TemplateStatus status,
            String subject,
            String madeByName,
            Instant changedAt) {}

    /**
     * A mailing in its list.
     *
     * @param source the public reference of the frozen list or batch whose customers it is for
     * @param emails how many of the letters go by e-mail
     * @param problems how many recipients get no letter
     */
    public record MailingLine(
            UUID mailingId,
            String reference,
            String name,
            MailingStatus status,
            String source,
            int letters,
            int emails,
            int problems,
            String madeByName,
            Instant madeAt) {}

    /** One page of the templates. */
    @Transactional(readOnly = true)
    public KeysetPage<TemplateLine> templates(TextFilter filter, Place place) {
        return TEMPLATES.page(jdbc, ofTemplates(filter), filter.parameters(), PAGE, place);
    }

    /** Hands over every template that matches. */
    @Transactional(readOnly = true)
    public void eachTemplate(TextFilter filter, Consumer<TemplateLine> taker) {
        TEMPLATES.each(jdbc, ofTemplates(filter), filter.parameters(), taker);
    }

    /** One page of the mailings. */
    @Transactional(readOnly = true)
    public KeysetPage<MailingLine> mailings(TextFilter filter, Place place) {
        return MAILINGS.page(jdbc, ofMailings(filter), filter.parameters(), PAGE, place);
    }

    /** Hands over every mailing that matches. */
    @Transactional(readOnly = true)
    public void eachMailing(TextFilter filter, Consumer<MailingLine> taker) {
        MAILINGS.each(jdbc, ofMailings(filter), filter.parameters(), taker);
    }

    private static String ofTemplates(TextFilter filter) {
        return filter.where("t.name", "t.reference", "v.status");
    }

    private static String ofMailings(TextFilter filter) {
        return filter.where("m.name", "m.reference", "m.status");
    }

    private static TemplateLine template(ResultSet row) throws SQLException {
        return new TemplateLine(
                row.getObject("template_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getInt("number"),
                TemplateStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getString("made_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static MailingLine mailing(ResultSet row) throws SQLException {
        return new MailingLine(
                row.getObject("mailing_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                MailingStatus.valueOf(row.getString("status")),
                row.getString("source_reference"),
                row.getInt("letters"),
                row.getInt("emails"),
                row.getInt("problems"),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
