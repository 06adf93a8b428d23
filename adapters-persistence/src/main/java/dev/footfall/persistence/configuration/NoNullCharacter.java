package dev.footfall.persistence.configuration;

import org.jooq.Param;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;

/**
 * Writes and asks for the replacement character where a text has U+0000, which PostgreSQL has no room for: a request with
 * one, from whomever, must not look like a failure of the store.
 */
final class NoNullCharacter implements VisitListener {
    private static final char NULL = '\u0000';
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void visitStart(VisitContext context) {
        if (context.queryPart() instanceof Param<?> param
                && param.getValue() instanceof String text
                && text.indexOf(NULL) >= 0) {
            context.queryPart(DSL.val(text.replace(NULL, REPLACEMENT)));
        }
    }
}
