package tieline.ledger.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import tieline.ledger.EntryFilter;
import tieline.ledger.EntryKind;

/** The filter of a ledger's entries as it stands in the address; parameters are named as the columns of the files. */
record EntriesForm(
        @Nullable String account,
        @Nullable Integer line,
        @Nullable EntryKind kind,

        @BindParam("effective_month") @Nullable YearMonth effectiveMonth,

        @BindParam("posted_month") @Nullable YearMonth postedMonth,
        @BindParam("as_of") @Nullable LocalDate asOf) {

    EntryFilter filter() {
        String code = account == null || account.isBlank() ? null : account.strip();
        return new EntryFilter(code, line, kind, effectiveMonth, postedMonth, asOf);
    }
}
