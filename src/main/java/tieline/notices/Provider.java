package tieline.notices;

/**
 * The electric service provider that gives the notice.
 *
 * @param name the company's name
 * @param registrationNumber its ESP registration number at the Commission; empty while unknown
 * @param address its mailing address on one line, where a customer writes to cancel
 * @param telephone with area code
 */
public record Provider(String name, String registrationNumber, String address, String telephone) {}
