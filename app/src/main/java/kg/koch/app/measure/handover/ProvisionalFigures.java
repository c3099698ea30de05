package kg.koch.app.measure.handover;

import java.util.List;
import kg.koch.measure.provisional.RevisionReport;
import kg.koch.measure.provisional.RevisionTriangle;

/**
 * Provisional figures of every month and vintage, before protection: they must not be shown to
 * anybody. None of them is about one person.
 *
 * @param triangles by definition and direction
 * @param reports how good they were, by definition
 */
public record ProvisionalFigures(List<RevisionTriangle> triangles, List<RevisionReport> reports) {

  public ProvisionalFigures {
    triangles = List.copyOf(triangles);
    reports = List.copyOf(reports);
  }
}
