package tieline.simulator;

import java.util.ArrayList;
import java.util.List;

/** Files as an energy service provider sends them, written out by hand here so that the test shares nothing with the simulator. */
final class RequestFile {

    /** The worked example of a drop request to SCE, on one line. */
    static final String WORKED_EXAMPLE = """
            ISA*00*          *00*          *01*123456789      *01*006908818      *010131*1530*U*00401*000000101*0*T*>~
            GS*GE*123456789*006908818*20010131*1530*101*X*004010~
            ST*814*0001~
            BGN*13*20010131000001*20010131~
            N1*8S*SOUTHERN CALIFORNIA EDISON*1*006908818**40~
            N1*SJ*EXAMPLE ENERGY SERVICES*1*123456789**41~
            N1*8R*ACME FOODS INC~
            LIN*20010131000001*SH*EL*SH*CE~
            ASI*F*024~
            REF*1P*A13*ESP RETURNS ACCOUNT TO BUNDLED SERVICE~
            REF*11*0001234~
            REF*12*3001234567~
            SE*11*0001~
            GE*1*101~
            IEA*1*000000101~
            """.replace("\n", "");

    private final int control;
    private final List<String> sets = new ArrayList<>();

    private RequestFile(int control) {
        this.control = control;
    }

    /** A file with this control number and no requests yet. */
    static RequestFile numbered(int control) {
        return new RequestFile(control);
    }

    /** A file with this control number and this many sound requests. */
    static String of(int control, int requests) {
        RequestFile file = numbered(control);
        for (int number = 1; number <= requests; number++) {
            String id = "%d-%04d".formatted(control, number);
            file.request(id, "3%09d".formatted(control * 1000L + number));
        }
        return file.text();
    }

    /** Adds a sound request. */
    RequestFile request(String id, String account) {
        return set(11, body(id, account));
    }

    /** Adds a set of these segments, whose SE says {@code count}. */
    RequestFile set(int count, String body) {
        String number = "%04d".formatted(sets.size() + 1);
        sets.add("ST*814*" + number + "~" + body + "SE*" + count + "*" + number + "~");
        return this;
    }

    /** The nine segments between ST and SE of a sound request. */
    static String body(String id, String account) {
        return "BGN*13*" + id + "*20010131~N1*8S*SOUTHERN CALIFORNIA EDISON*1*006908818**40~"
                + "N1*SJ*EXAMPLE ENERGY SERVICES*1*123456789**41~N1*8R*ACME FOODS INC~"
                + "LIN*" + id + "*SH*EL*SH*CE~ASI*F*024~REF*1P*A13*RETURN TO BUNDLED SERVICE~"
                + "REF*11*0001234~REF*12*" + account + "~";
    }

    String text() {
        return around("GE", control, String.join("", sets), sets.size());
    }

    /** An acknowledgment of the utility's group with this control number. */
    static String acknowledging(int control, long group) {
        String set = "ST*997*0001~AK1*GE*" + group + "~AK2*814*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~";
        return around("FA", control, set, 1);
    }

    private static String around(String functionalId, int control, String sets, int count) {
        String isa = "%09d".formatted(control);
        return "ISA*00*          *00*          *01*123456789      *01*006908818      *010131*1530*U*00401*" + isa
                + "*0*T*>~GS*" + functionalId + "*123456789*006908818*20010131*1530*" + control + "*X*004010~" + sets
                + "GE*" + count + "*" + control + "~IEA*1*" + isa + "~";
    }
}
