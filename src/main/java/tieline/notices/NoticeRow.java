package tieline.notices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tieline.accounts.CustomerClass;

/**
 * A notice in a list.
 *
 * @param statedPrice cents per kWh
 * @param cancelUntil the last day of the right to cancel; null before the issue
 */
public record NoticeRow(
        String reference,
        NoticeStatus status,
        String customerName,
        CustomerClass customerClass,
        BigDecimal statedPrice,
        String madeByName,
        Instant madeAt,
        @Nullable Instant issuedAt,
        @Nullable LocalDate cancelUntil) {}
