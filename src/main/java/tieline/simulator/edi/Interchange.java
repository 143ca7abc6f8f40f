package tieline.simulator.edi;

import java.util.List;

/** One interchange as received, with a sound envelope: ISA and IEA agree in number and count. */
public record Interchange(Segment header, List<FunctionalGroup> groups) {

    public Interchange {
        groups = List.copyOf(groups);
    }

    /** ISA05, the kind of {@link #sender()}: {@code 01} for a DUNS number. */
    public String senderQualifier() {
        return header.element(5);
    }

    /** ISA06 without its padding. */
    public String sender() {
        return header.element(6).strip();
    }

    /** ISA07, the kind of {@link #receiver()}. */
    public String receiverQualifier() {
        return header.element(7);
    }

    /** ISA08 without its padding. */
    public String receiver() {
        return header.element(8).strip();
    }

    /** ISA13, nine digits. */
    public String control() {
        return header.element(13);
    }

    /** ISA15: {@code T} for a test, {@code P} for production. */
    public String usage() {
        return header.element(15);
    }
}
