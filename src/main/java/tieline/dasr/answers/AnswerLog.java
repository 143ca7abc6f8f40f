package tieline.dasr.answers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.answers.Answer.Target;
import tieline.platform.database.BulkCopy;

/** Writes every answer of a file, in the order of the file, with what it did. */
@Component
class AnswerLog {

    private final JdbcTemplate jdbc;

    AnswerLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID inboundId, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try (BulkCopy copy = BulkCopy.into(
                    connection,
                    "dasr_answers (inbound_id, answer_no, kind, outcome, account_id, request_id, code, codes,"
                            + " service_end_date, raw_text)")) {
                int number = 0;
                for (Answer answer : answers) {
                    row(copy.uuid(inboundId).number(++number), answer);
                }
                return copy.finish();
            }
        });
    }

    private static void row(BulkCopy copy, Answer answer) throws SQLException {
        Target target = answer.target();
        copy.text(answer.kind().name())
                .text(answer.outcome().name())
                .uuid(target == null ? null : target.accountId())
                .uuid(target == null ? null : target.requestId())
                .text(printable(answer.code()))
                .text(array(answer.codes()))
                .date(answer.serviceEnd())
                .text(printable(answer.raw()))
                .endRow();
    }

    /** PostgreSQL's form of a text array. */
    private static String array(List<String> values) {
        return values.stream()
                .map(value -> "\"" + printable(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A text column takes no NUL; the file itself keeps it. */
    private static String printable(String value) {
        return value.replace('\u0000', '\uFFFD');
    }
}
