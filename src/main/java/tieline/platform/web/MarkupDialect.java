package tieline.platform.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** The attribute {@code tl:markup}: the body of an element is a {@link Markup}. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "tl";
    private static final int PRECEDENCE = 1400;

    MarkupDialect() {
        // Among the standard attributes, not after them: a th:block takes its tag away, and nothing after that is
        // looked at.
        super("Tieline markup", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new BodyProcessor(dialectPrefix));
    }

    private static final class BodyProcessor extends AbstractAttributeTagProcessor {

        BodyProcessor(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "markup", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (!(value instanceof Markup markup)) {
                throw new IllegalArgumentException("tl:markup takes Markup only, not what " + expression + " is");
            }
            structure.setBody(markup.html(), false);
        }
    }
}
