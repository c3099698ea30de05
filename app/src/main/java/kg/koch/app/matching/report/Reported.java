package kg.koch.app.matching.report;

import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.review.ReviewFigures;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from.
 *
 * @param shown what the records of the examples say
 * @param draws null where none were drawn
 * @param review what people decided of its pairs says of it; null where nobody did
 */
public record Reported(
    LinkageInput input,
    LinkageResult result,
    Examples examples,
    ShownRecords shown,
    @Nullable DrawnPersons draws,
    @Nullable ReviewFigures review) {}
