package tieline.dasr.x12;

import java.time.LocalDate;

/**
 * One account to return to the utility's bundled service: one 814 transaction set.
 *
 * @param transactionNumber BGN02, unique over all time, 1 to 30 characters; the answer repeats it in BGN06
 * @param date BGN03, the day of the request in Pacific time
 * @param trackingNumber LIN01, unique over all time, 1 to 20 characters; the answer repeats it
 * @param espAccount REF*11, the energy service provider's own account, 1 to 30 characters
 * @param utilityAccount REF*12, the utility's account without punctuation, 1 to 30 letters or digits, zeros kept
 * @param customerName N1*8R, the name as the utility knows it, at most 60 characters
 */
public record DropRequest(
        String transactionNumber,
        LocalDate date,
        String trackingNumber,
        String espAccount,
        String utilityAccount,
        String customerName) {}
