package tieline.accounts;

import org.springframework.stereotype.Component;
import tieline.platform.imports.BadRowsCopy;

/** The bad rows of account files. */
@Component
class AccountImportBadRows extends BadRowsCopy {

    AccountImportBadRows(AccountImportChunks chunks, AccountImportFindingQueries errors) {
        super(chunks, errors);
    }
}
