package kg.koch.app.internalmigration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.internalmigration.Connectivity;
import kg.koch.measure.internalmigration.CourgeauLine;
import kg.koch.measure.internalmigration.DistanceDecay;
import kg.koch.measure.internalmigration.DistanceMatrix;
import kg.koch.measure.internalmigration.FlowMatrix;
import kg.koch.measure.internalmigration.Intensity;
import kg.koch.measure.internalmigration.MovedDistance;
import kg.koch.measure.internalmigration.PopulationAtRisk;
import kg.koch.measure.internalmigration.Redistribution;
import kg.koch.measure.internalmigration.RegionalMigration;
import kg.koch.measure.internalmigration.SpatialFocus;
import kg.koch.measure.regression.NotIdentifiedException;
import org.jspecify.annotations.Nullable;

/** Measures by name, in the order they are asked for; one the data do not define has no value. */
final class IndexRows {

  private final TableOutput output = new TableOutput("measure", "region", "value");
  private final List<String> undefined = new ArrayList<>();

  TableOutput output() {
    return output;
  }

  /** Says of each measure without a value why it has none. */
  void tellUndefined(Consumer<String> notes) {
    undefined.forEach(notes);
  }

  void country(FlowMatrix flows, PopulationAtRisk population) {
    Intensity intensity = Intensity.of(flows, population);
    Redistribution redistribution = Redistribution.of(flows, population);
    system("moves", flows.total());
    system("population", population.total());
    system("crude_intensity", intensity.crude());
    system("courgeau_k", intensity.courgeau());
    system("effectiveness", redistribution.effectiveness());
    system("aggregate_net_rate", redistribution.aggregateNetRate());
  }

  void exchange(FlowMatrix flows) {
    Connectivity connectivity = Connectivity.of(flows);
    SpatialFocus focus = SpatialFocus.of(flows);
    String few = "fewer than 3 regions";
    system("connectivity", connectivity.connectivity());
    system("inequality_equal", connectivity.inequalityEqual());
    system("inequality_independence", connectivity.inequalityIndependence());
    system("gini_total", focus.totalGini());
    put("mean_weighted_gini_out", null, focus.meanWeightedGiniOut(), few);
    put("mean_weighted_gini_in", null, focus.meanWeightedGiniIn(), few);
    system("coefficient_of_variation", focus.coefficientOfVariation());
    put("aggregate_cv", null, focus.aggregateCoefficientOfVariation(), few);
  }

  void distance(FlowMatrix flows, DistanceMatrix distances) {
    MovedDistance moved = MovedDistance.of(flows, distances);
    system("mean_distance", moved.mean());
    system("median_distance", moved.median());
    try {
      system("distance_decay", DistanceDecay.of(flows, distances).coefficient());
    } catch (NotIdentifiedException unsettled) {
      put("distance_decay", null, OptionalDouble.empty(), String.valueOf(unsettled.getMessage()));
    }
  }

  void zonations(CourgeauLine line, @Nullable Long households) {
    system("zonations_k", line.throughOrigin());
    system("zonations_intercept", line.intercept());
    system("zonations_slope", line.slope());
    system("zonations_r_squared", line.determination());
    if (households != null) {
      system("aggregate_crude_intensity", line.at(households));
    }
  }

  void regions(FlowMatrix flows, PopulationAtRisk population) {
    List<RegionalMigration> regions = RegionalMigration.of(flows, population);
    each("inflow", regions, RegionalMigration::inflow);
    each("outflow", regions, RegionalMigration::outflow);
    each("net", regions, RegionalMigration::net);
    each("in_rate", regions, RegionalMigration::inRate);
    each("out_rate", regions, RegionalMigration::outRate);
    each("net_rate", regions, RegionalMigration::netRate);
    for (RegionalMigration region : regions) {
      put("effectiveness", region.region(), region.effectiveness(), "nobody moved");
    }
    fields(flows);
  }

  private void fields(FlowMatrix flows) {
    SpatialFocus focus = SpatialFocus.of(flows);
    String why = flows.size() < 3 ? "fewer than 3 regions" : "nobody moved that way";
    for (int region = 0; region < flows.size(); region++) {
      put("gini_out", flows.regions().name(region), focus.giniOut(region), why);
    }
    for (int region = 0; region < flows.size(); region++) {
      put("gini_in", flows.regions().name(region), focus.giniIn(region), why);
    }
  }

  private void each(
      String measure, List<RegionalMigration> regions, ToDoubleFunction<RegionalMigration> value) {
    for (RegionalMigration region : regions) {
      output.row(measure, region.region(), value.applyAsDouble(region));
    }
  }

  private void system(String measure, double value) {
    output.row(measure, null, value);
  }

  private void put(String measure, @Nullable String region, OptionalDouble value, String why) {
    output.row(measure, region, value.isPresent() ? value.getAsDouble() : null);
    if (value.isEmpty()) {
      undefined.add(
          "%s%s has no value: %s".formatted(measure, region == null ? "" : " of " + region, why));
    }
  }
}
