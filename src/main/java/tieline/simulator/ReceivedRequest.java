package tieline.simulator;

/**
 * The numbers of one received 814 that are counted; empty where the set lacks one.
 *
 * @param transaction BGN02
 * @param tracking LIN01
 * @param account REF*12, the utility's account number
 */
record ReceivedRequest(String transaction, String tracking, String account) {}
