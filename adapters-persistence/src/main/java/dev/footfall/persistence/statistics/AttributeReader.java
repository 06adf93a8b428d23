package dev.footfall.persistence.statistics;

import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;

/** Reads what {@link AttributeColumns} appends. */
final class AttributeReader {
    private AttributeReader() {}

    static VisitAttributes read(Cells cells) {
        return new VisitAttributes(acquisition(cells), location(cells), device(cells));
    }

    private static Acquisition acquisition(Cells cells) {
        String source = cells.text();
        String referrer = cells.text();
        String clickId = cells.text();
        String medium = cells.text();
        Acquisition.Utm utm = new Acquisition.Utm(medium, cells.text(), cells.text(), cells.text(), cells.text());
        cells.skip(); // the channel follows from the rest
        return new Acquisition(source, referrer, clickId, utm);
    }

    // Java evaluates arguments from left to right, which is the order of the columns.
    private static Location location(Cells cells) {
        return new Location(cells.text(), cells.text(), cells.text(), cells.number());
    }

    private static Device device(Cells cells) {
        return new Device(cells.text(), cells.text(), cells.text(), cells.text(), cells.text());
    }
}
