package tieline.platform.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a part of a workbook. Document types and entities, which no workbook needs, are refused. */
final class XmlCursor implements AutoCloseable {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 2_000;

    private final String part;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlCursor(String part, InputStream in) {
        this.part = part;
        this.in = in;
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** A new one for each part: a factory keeps the names it has seen, and a hostile file could fill it for good. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next tag or text; false at the end of the document. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw WorkbookZip.damaged(part + " declares XML entities, which no workbook needs", null);
                default -> {
                    // text, comments and the like change nothing
                }
            }
            return true;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw WorkbookZip.damaged(part + " is nested too deeply", null);
        }
        remember(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            remember(xml.getAttributeLocalName(i));
        }
    }

    /** The parser keeps every name, so a file must not bring ever new ones. */
    private void remember(String name) {
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw WorkbookZip.damaged(part + " has too many different names", null);
        }
    }

    boolean atStart(String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    boolean atEnd(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    /** Goes to the next start of an element with this name; false when there is none. */
    boolean toStart(String name) {
        while (next()) {
            if (atStart(name)) {
                return true;
            }
        }
        return false;
    }

    /** The attribute's value whatever its namespace, or null. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Shows each attribute of the element to the visitor, in the file's order. */
    void attributes(BiConsumer<String, String> visitor) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            visitor.accept(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    /** Appends the text of the current element, which it leaves. */
    void text(BoundedText target) {
        try {
            int inner = depth;
            while (depth >= inner && next()) {
                int event = xml.getEventType();
                boolean isText = event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE;
                if (isText && depth == inner) {
                    target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
        } catch (IllegalStateException e) {
            throw damaged(e);
        }
    }

    /** Leaves the current element without looking into it. */
    void skip() {
        int inner = depth;
        while (depth >= inner && next()) {
            // on to the end of the element
        }
    }

    private TableException damaged(Exception cause) {
        return WorkbookZip.damaged(part + " is not well-formed", cause);
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw damaged(e);
        }
    }
}
