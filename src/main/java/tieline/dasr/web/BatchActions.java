package tieline.dasr.web;

import tieline.dasr.BatchPermissions;
import tieline.dasr.BatchStatus;
import tieline.dasr.BatchView;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** What the viewer may do to a batch now, each with the reason where not. The same rules refuse in the services. */
record BatchActions(
        Permission change,
        Permission refresh,
        Permission override,
        Permission submit,
        Permission withdraw,
        Permission decide,
        Permission revoke,
        Permission send,
        Permission cancel,
        Permission resend) {

    static BatchActions of(Actor viewer, BatchView batch) {
        BatchStatus status = batch.status();
        return new BatchActions(
                BatchPermissions.change(viewer, status),
                BatchPermissions.refresh(viewer, status),
                BatchPermissions.override(viewer, status),
                BatchPermissions.submit(viewer, status),
                BatchPermissions.withdraw(viewer, status),
                BatchPermissions.decide(viewer, status, batch.makers()),
                BatchPermissions.revoke(viewer, status),
                BatchPermissions.send(viewer, status),
                BatchPermissions.cancel(viewer, status),
                BatchPermissions.resend(viewer, status));
    }
}
