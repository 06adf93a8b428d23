package dev.footfall.persistence.configuration;

import dev.footfall.domain.plan.Agreement;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.team.TeamId;
import dev.footfall.persistence.tables.configuration.tables.records.AgreementsRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreements as rows. */
final class AgreementRows {
    private AgreementRows() {}

    static AgreementsRecord write(TeamId team, Agreement agreement) {
        Plan.Limits limits = agreement.plan().limits();
        AgreementsRecord row = new AgreementsRecord();
        row.setTeamId(team.value());
        row.setProductId(agreement.productId());
        row.setBillingInterval(Words.of(agreement.interval()));
        row.setFeatures(FeatureList.write(agreement.plan().features()));
        row.setMonthlyPageviewLimit(
                limits.monthlyPageviews().map(Integer::longValue).orElse(null));
        row.setSiteLimit(limits.sites().map(Integer::longValue).orElse(null));
        row.setTeamMemberLimit(limits.members().map(Integer::longValue).orElse(null));
        row.setHourlyApiRequestLimit((long) limits.hourlyRequests());
        return row;
    }

    static Agreement read(AgreementsRecord row) {
        return new Agreement(
                row.getProductId(),
                Words.read(Agreement.Interval.class, row.getBillingInterval()),
                new Plan.Enterprise(
                        FeatureList.read(row.getFeatures()),
                        new Plan.Limits(
                                limit(row.getMonthlyPageviewLimit()),
                                limit(row.getSiteLimit()),
                                limit(row.getTeamMemberLimit()),
                                Math.toIntExact(row.getHourlyApiRequestLimit()))));
    }

    private static Optional<Integer> limit(@Nullable Long number) {
        return Optional.ofNullable(number).map(Math::toIntExact);
    }
}
