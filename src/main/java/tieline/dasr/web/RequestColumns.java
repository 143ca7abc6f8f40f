package tieline.dasr.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.dasr.RequestRow;
import tieline.platform.files.TableColumn;
import tieline.platform.time.Pacific;

/** The columns of a file with requests. */
final class RequestColumns {

    static final List<TableColumn<RequestRow>> ALL = List.of(
            TableColumn.text("account_number", RequestRow::accountNumber),
            TableColumn.text("customer_number", RequestRow::customerNumber),
            TableColumn.text("customer_name", RequestRow::customerName),
            TableColumn.text("book", RequestRow::bookCode),
            TableColumn.text("customer_class", RequestRow::customerClass),
            TableColumn.text("return_right", RequestRow::returnRight),
            TableColumn.text("override_by", RequestRow::overrideBy),
            TableColumn.text("override_reason", RequestRow::overrideReason),
            TableColumn.text("meter_number", RequestRow::meterNumber),
            TableColumn.number("annual_kwh", RequestRow::annualKwh),
            TableColumn.text("state", row -> row.status().label()),
            TableColumn.text("problem_field", RequestRow::problemField),
            TableColumn.text("problem", RequestRow::problem),
            TableColumn.text("fix", RequestRow::problemFix),
            TableColumn.whole("interchange", RequestRow::fileNumber),
            TableColumn.text("tracking_number", RequestRow::trackingNumber),
            TableColumn.dateTime("sent_pacific", row -> pacific(row.sentAt())),
            TableColumn.dateTime("received_pacific", row -> pacific(row.receivedAt())),
            TableColumn.dateTime("acknowledged_pacific", row -> pacific(row.ackedAt())),
            TableColumn.text("ack_code", RequestRow::ackCode),
            TableColumn.dateTime("responded_pacific", row -> pacific(row.respondedAt())),
            TableColumn.text("response_codes", row -> String.join(" ", row.responseCodes())),
            TableColumn.text("response_text", RequestRow::responseText),
            TableColumn.date("service_end_date", RequestRow::serviceEndDate),
            TableColumn.text("replaces_in", RequestRow::replacesIn),
            TableColumn.text("sent_again_in", RequestRow::sentAgainIn));

    private RequestColumns() {}

    private static @Nullable LocalDateTime pacific(@Nullable Instant instant) {
        return instant == null ? null : Pacific.at(instant).toLocalDateTime();
    }
}
