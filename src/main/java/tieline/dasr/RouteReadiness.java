package tieline.dasr;

import tieline.accounts.Utility;

/** Whether files can go to a utility: its route is in use, not on hold, and a test over it was acknowledged. */
public interface RouteReadiness {

    /** The state of the utility's route. */
    Check check(Utility utility);
}
