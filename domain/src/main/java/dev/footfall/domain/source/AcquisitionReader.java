package dev.footfall.domain.source;

import dev.footfall.domain.page.PageUrl;
import java.util.List;
import java.util.Optional;

/** Works out how a visitor came from the landing page's address and the page that linked (ingestion.md §8, §9). */
public final class AcquisitionReader {
    private static final List<String> TAGS = List.of("utm_source", "source", "ref");
    private static final List<String> CLICK_IDS = List.of("gclid", "gbraid", "wbraid", "msclkid", "fbclid", "twclid");

    private final SourceNames names;

    public AcquisitionReader(SourceNames names) {
        this.names = names;
    }

    public Acquisition read(PageUrl page, Referrer referrer) {
        boolean external = referrer.isExternalTo(page);
        Optional<String> tag = firstPresent(TAGS, page).flatMap(page::queryParameter);
        // An empty tag counts: it hides the referrer's name (ingestion.md §8.3).
        String source = tag.or(() -> external ? Optional.of(nameOf(referrer)) : Optional.empty())
                .map(names::canonical)
                .orElse("");
        String clickId = firstPresent(CLICK_IDS, page).orElse("");
        Acquisition.Utm utm = new Acquisition.Utm(
                page.queryParameter("utm_medium").orElseGet(() -> impliedMedium(source, clickId)),
                tag.orElse(""),
                page.queryParameter("utm_campaign").orElse(""),
                page.queryParameter("utm_content").orElse(""),
                page.queryParameter("utm_term").orElse(""));
        return new Acquisition(source, external ? referrer.address() : "", clickId, utm);
    }

    private String nameOf(Referrer referrer) {
        PageUrl url = referrer.url();
        return names.sourceOf(url.host().orElse(""), url.path().isEmpty() ? "/" : url.path())
                .orElseGet(referrer::origin);
    }

    private static Optional<String> firstPresent(List<String> parameters, PageUrl page) {
        for (String parameter : parameters) {
            if (page.queryParameter(parameter).isPresent()) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private static String impliedMedium(String source, String clickId) {
        boolean paid = (source.equals("Google") && clickId.equals("gclid"))
                || (source.equals("Bing") && clickId.equals("msclkid"));
        return paid ? "(" + clickId + ")" : "";
    }
}
