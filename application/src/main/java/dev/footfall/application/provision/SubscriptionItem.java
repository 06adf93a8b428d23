package dev.footfall.application.provision;

import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Subscription;
import dev.footfall.domain.plan.Subscription.Status;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Optional;

/** A subscription as a document describes it. */
record SubscriptionItem(Plan plan, Status status, Given<LocalDate> lastBill, Given<LocalDate> nextBill) {
    static Either<ProvisioningFault, SubscriptionItem> read(Fields fields) {
        PlanItem plan = PlanItem.read(fields);
        Given<Status> status = fields.given("status", Formats.oneOf(Status.class));
        Given<LocalDate> lastBill = fields.given("last_bill_date", Dates.DATE);
        Given<LocalDate> nextBill = fields.given("next_bill_date", Dates.DATE);
        return fields.complete(
                () -> new SubscriptionItem(plan.plan(), status.over(Status.ACTIVE, Status.ACTIVE), lastBill, nextBill));
    }

    /** Dates that are not given are today's, or those of the same purchase when the document is sent another day. */
    Subscription replacing(Optional<Subscription> before, LocalDate today) {
        Optional<Subscription> same = before.filter(known -> known.plan().equals(plan) && known.status() == status);
        return new Subscription(
                plan,
                status,
                lastBill.value().or(() -> same.map(Subscription::lastBillDate)).orElse(today),
                nextBill.value().or(() -> same.map(Subscription::nextBillDate)).orElse(today));
    }
}
