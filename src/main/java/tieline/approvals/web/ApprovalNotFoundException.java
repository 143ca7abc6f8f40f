package tieline.approvals.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names no approval. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ApprovalNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApprovalNotFoundException(UUID approvalId) {
        super("There is no approval " + approvalId);
    }
}
