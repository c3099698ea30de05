package kg.koch.app.internalmigration;

import java.nio.file.Path;
import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.internalmigration.FlowMatrix;
import kg.koch.measure.internalmigration.PopulationAtRisk;
import org.jspecify.annotations.Nullable;

/**
 * All measures of internal migration on files.
 *
 * @param flows columns orig, dest, flow
 * @param population columns region, population
 * @param distances columns orig, dest, distance; null for no measures of distance
 * @param zonations columns regions, migrants; null for none
 * @param households where the line over the zonations is read off; null for nowhere
 */
public record IndicesRun(
    Path flows,
    Path population,
    @Nullable Path distances,
    @Nullable Path zonations,
    @Nullable Long households) {

  /**
   * The measures as rows of measure, region and value.
   *
   * @param notes is told of each measure without a value why it has none
   * @throws kg.koch.terms.BadInputException when a file cannot be what it says it is
   */
  public TableOutput run(Consumer<String> notes) {
    PopulationAtRisk persons = RegionFiles.population(population);
    FlowMatrix moves = RegionFiles.flows(flows, persons.regions());
    IndexRows rows = new IndexRows();
    rows.country(moves, persons);
    rows.exchange(moves);
    if (distances != null) {
      rows.distance(moves, RegionFiles.distances(distances, persons.regions()));
    }
    if (zonations != null) {
      rows.zonations(ZonationFile.line(zonations, persons.total()), households);
    }
    rows.regions(moves, persons);
    rows.tellUndefined(notes);
    return rows.output();
  }
}
