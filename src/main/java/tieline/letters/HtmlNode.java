package tieline.letters;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A piece of a letter's safe HTML, so that a page can show it element by element instead of trusting a string.
 *
 * @param name the element's name, {@code #text} for words, {@code #field} for a merge field in them
 * @param text the words, or the field's name
 */
public record HtmlNode(String name, String text, List<HtmlNode> children) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([a-z.]+)\\s*\\}\\}");

    /** The pieces of safe, well-formed HTML. */
    public static List<HtmlNode> parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return children(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + html + "</body>")))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new IllegalStateException("a letter's text is not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<HtmlNode> children(Node parent) {
        List<HtmlNode> nodes = new ArrayList<>();
        NodeList list = parent.getChildNodes();
        for (int i = 0; i < list.getLength(); i++) {
            Node node = list.item(i);
            if (node.getNodeType() == Node.ELEMENT_NODE) {
                nodes.add(new HtmlNode(node.getNodeName(), "", children(node)));
            } else {
                words(nodes, node.getTextContent());
            }
        }
        return nodes;
    }

    private static void words(List<HtmlNode> nodes, String text) {
        Matcher field = FIELD.matcher(text);
        int from = 0;
        while (field.find()) {
            nodes.add(new HtmlNode("#text", text.substring(from, field.start()), List.of()));
            nodes.add(new HtmlNode("#field", field.group(1), List.of()));
            from = field.end();
        }
        nodes.add(new HtmlNode("#text", text.substring(from), List.of()));
    }
}
