package kg.koch.app.measure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDimensions;
import kg.koch.measure.survey.estimate.Domain;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.estimate.SurveyEstimator;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.expression.ExpressionParser;
import kg.koch.measure.survey.expression.Figure;
import kg.koch.measure.survey.interval.Interval;
import kg.koch.terms.Dimension;
import kg.koch.terms.EstimateTable;

/**
 * One table estimated from a sample. The codes of one dimension say which figures, in the language
 * of {@link ExpressionParser}; the other dimensions say in which domains; dimension MEASURE holds
 * the estimate, the ends of its 95 % interval and its coefficient of variation in per cent.
 *
 * <p>Every cell of every part is made, those nobody answered in too: they are not zero but unknown,
 * and protection hides them.
 */
final class SurveyEstimates {

  private static final Estimate UNANSWERED =
      new Estimate(List.of(), "", 0, 0, 0, null, null, Interval.UNKNOWN, null);

  private final Catalog catalog;
  private final TableDefinition table;
  private final int time;
  private final int figure;
  private final int measure;

  SurveyEstimates(Catalog catalog, TableDefinition table) {
    this.catalog = catalog;
    this.table = table;
    this.time = index("TIME_PERIOD");
    this.measure = index("MEASURE");
    this.figure = figureDimension();
  }

  private int index(String dimension) {
    for (int i = 0; i < table.dimensions().size(); i++) {
      if (table.dimensions().get(i).id().equals(dimension)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "Expected table %s to have a dimension %s".formatted(table.id(), dimension));
  }

  private int figureDimension() {
    for (DimensionUse use : table.dimensions()) {
      if (!use.codeList().equals(TableDefinition.PERIODS)
          && !catalog.codeList(use.codeList()).byProperty(TableDefinition.FIGURE).isEmpty()) {
        return index(use.id());
      }
    }
    throw new IllegalArgumentException(
        "Expected a dimension of table %s whose codes have figures".formatted(table.id()));
  }

  /** The table of all rounds that were delivered. */
  EstimateTable of(SurveySample sample) {
    List<String> periods = sample.periods();
    TableDimensions dimensions = new TableDimensions(catalog);
    List<Dimension> axes = dimensions.of(table, periods);
    List<List<Dimension>> parts =
        table.parts().stream().map(part -> dimensions.of(table, part, periods)).toList();
    List<EstimateTable.Cell> cells = new ArrayList<>();
    for (String period : periods) {
      Round round = new Round(axes, sample.round(period), axes.get(time).position(period));
      for (Dimension.Code code : axes.get(figure).codes()) {
        cells.addAll(round.cells(code.id(), parts));
      }
    }
    return new EstimateTable(table.id(), axes, cells);
  }

  private EstimateRequest request(String code) {
    CodeList.Code declared =
        catalog.codeList(table.dimensions().get(figure).codeList()).findCode(code).orElseThrow();
    return ExpressionParser.parse(
        Objects.requireNonNull(declared.properties().get(TableDefinition.FIGURE)));
  }

  /** One round: its rows placed on the axes, and the estimator. */
  private final class Round {

    private final List<Dimension> axes;
    private final SurveyAxis[] places;
    private final SurveyEstimator estimator;
    private final SurveyRound answers;
    private final int rows;
    private final int period;
    private final EstimateCells made = new EstimateCells(table.unit());

    Round(List<Dimension> axes, SurveyRound round, int period) {
      this.axes = axes;
      this.estimator = round.estimator();
      this.answers = round;
      this.rows = round.rows();
      this.period = period;
      this.places = new SurveyAxis[axes.size()];
      for (int axis = 0; axis < places.length; axis++) {
        String column = table.dimensions().get(axis).column();
        if (column != null) {
          CodeList list = catalog.codeList(table.dimensions().get(axis).codeList());
          places[axis] = SurveyAxis.of(axes.get(axis), list, round, column);
        }
      }
    }

    /** Every cell of every part that is about the figure, each once. */
    List<EstimateTable.Cell> cells(String code, List<List<Dimension>> parts) {
      Set<List<Integer>> seen = new HashSet<>();
      List<List<Integer>> wanted = new ArrayList<>();
      for (List<Dimension> part : parts) {
        List<Integer> start = new ArrayList<>();
        crossed(
            part,
            code,
            start,
            cell -> {
              if (seen.add(cell)) {
                wanted.add(cell);
              }
            });
      }
      List<Domain> domains = wanted.stream().map(this::domain).toList();
      EstimateRequest request = request(code);
      List<Estimate> estimates =
          isAnswered(request.figure())
              ? estimator.estimate(request, domains)
              : Collections.nCopies(domains.size(), UNANSWERED);
      List<EstimateTable.Cell> cells = new ArrayList<>();
      for (int at = 0; at < wanted.size(); at++) {
        cells.addAll(made.of(wanted.get(at), measure, axes.get(measure), estimates.get(at)));
      }
      return cells;
    }

    /** False for the share of an answer that nobody of the sample gave: too few to say zero. */
    private boolean isAnswered(Figure figure) {
      return !(figure instanceof Figure.ProportionOf share)
          || share.category() == null
          || answers.texts(share.variable()).contains(share.category());
    }

    /** The cells of a part, without their measure, as positions in the table's dimensions. */
    private void crossed(
        List<Dimension> part, String code, List<Integer> before, Consumer<List<Integer>> taker) {
      int axis = before.size();
      if (axis == axes.size()) {
        taker.accept(List.copyOf(before));
        return;
      }
      for (Dimension.Code one : part.get(axis).codes()) {
        int position = axes.get(axis).position(one.id());
        boolean wanted =
            axis == time
                ? position == period
                : axis == figure ? one.id().equals(code) : axis != measure || position == 0;
        if (wanted) {
          before.add(position);
          crossed(part, code, before, taker);
          before.remove(axis);
        }
      }
    }

    private Domain domain(List<Integer> cell) {
      boolean[] members = new boolean[rows];
      Arrays.fill(members, true);
      for (int axis = 0; axis < places.length; axis++) {
        SurveyAxis place = places[axis];
        if (place != null) {
          place.keep(members, cell.get(axis));
        }
      }
      return new Domain(List.of(), members);
    }
  }
}
