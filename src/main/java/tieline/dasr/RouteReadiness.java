package tieline.dasr;

import tieline.accounts.Utility;

/** Whether files can go to a utility: its route is in use, not on hold, tested, and approved where files are real business. */
public interface RouteReadiness {

    /** The state of the utility's route. */
    Check check(Utility utility);
}
