package kg.koch.measure.provisional;

import java.util.List;

/**
 * Provisional figures of every month and vintage, and how good they were. None of them is about one
 * person; they are counts before protection.
 *
 * @param triangles two a definition: departures, then arrivals
 * @param reports one a definition
 */
public record ProvisionalResults(List<RevisionTriangle> triangles, List<RevisionReport> reports) {

  public ProvisionalResults {
    triangles = List.copyOf(triangles);
    reports = List.copyOf(reports);
  }
}
