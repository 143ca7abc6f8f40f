package tieline.dasr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request as lists and files show it.
 *
 * @param problemField what is wrong with: the field, in words; null when nothing is
 * @param overrideBy the manager whose override lets the account return
 * @param fileNumber the control number of the file it is in (ISA13)
 * @param responseCodes the 814's codes; empty when none came
 * @param sentAgainIn the reference of the batch that holds its corrected successor
 * @param attention what needs a person has the smallest number
 */
public record RequestRow(
        UUID accountId,
        UUID requestId,
        String accountNumber,
        String customerNumber,
        String customerName,
        String bookCode,
        String customerClass,
        String returnRight,
        @Nullable String meterNumber,
        @Nullable BigDecimal annualKwh,
        RequestStatus status,
        @Nullable String problemRule,
        @Nullable String problemField,
        @Nullable String problem,
        @Nullable String problemFix,
        @Nullable String overrideBy,
        @Nullable String overrideReason,
        @Nullable Long fileNumber,
        @Nullable String trackingNumber,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable Instant ackedAt,
        @Nullable String ackCode,
        @Nullable Instant respondedAt,
        List<String> responseCodes,
        @Nullable String responseText,
        @Nullable LocalDate serviceEndDate,
        @Nullable String sentAgainIn,
        @Nullable String replacesIn,
        int attention) {}
