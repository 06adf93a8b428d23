package dev.footfall.enrichment;

import com.google.common.net.InternetDomainName;
import dev.footfall.application.ingest.RegistrableDomains;
import java.util.List;

/** The Public Suffix List as Guava carries it, private section included (ingestion.md §16). */
public final class PublicSuffixDomains implements RegistrableDomains {
    @Override
    public String of(String hostname) {
        if (!InternetDomainName.isValid(hostname)) {
            return hostname;
        }
        InternetDomainName name = InternetDomainName.from(hostname);
        if (name.hasPublicSuffix()) {
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : hostname;
        }
        // The list's default rule, which Guava leaves out: an unlisted top-level domain is a public suffix.
        List<String> labels = name.parts();
        return labels.size() < 2 ? hostname : String.join(".", labels.subList(labels.size() - 2, labels.size()));
    }
}
