package kg.koch.measure.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Domain;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.estimate.EstimateSettings;
import kg.koch.measure.survey.estimate.SurveyEstimator;
import kg.koch.measure.survey.expression.ExpressionParser;
import kg.koch.measure.survey.publish.PrecisionRule;
import kg.koch.measure.survey.variance.TaylorVariance;
import org.junit.jupiter.api.Test;

/**
 * The tables of samples: whether the 95 % intervals hold the truth in 95 % of samples drawn, as the
 * tables' are, in two stages with non-response; and the page of the method.
 */
class SurveyTablesSpecTest {

  private static final int SAMPLES = 1_000;

  /** Areas drawn of each stratum's, households drawn in each, and the chance that one answers. */
  private static final int AREAS = 8;

  private static final int DRAWN = 10;
  private static final double ANSWERS = 0.85;

  /**
   * A household of the made-up population: where it is, members abroad, and whether from a town.
   */
  private record Household(String stratum, int area, int abroad, String town) {}

  private static final List<List<List<Household>>> POPULATION = population();

  /** Four strata of thirty enumeration areas; those of an area are more alike than others. */
  private static List<List<List<Household>>> population() {
    Random random = new Random(5);
    List<List<List<Household>>> strata = new ArrayList<>();
    for (int stratum = 0; stratum < 4; stratum++) {
      List<List<Household>> areas = new ArrayList<>();
      for (int area = 0; area < 30; area++) {
        double chance = 0.1 + 0.1 * stratum + 0.15 * random.nextDouble();
        List<Household> households = new ArrayList<>();
        for (int number = 20 + random.nextInt(30); number > 0; number--) {
          int abroad = random.nextDouble() < chance ? 1 + random.nextInt(2) : 0;
          households.add(new Household("s" + stratum, area, abroad, stratum < 2 ? "yes" : "no"));
        }
        areas.add(households);
      }
      strata.add(areas);
    }
    return strata;
  }

  /** One sample: its answers and design. */
  private record Drawn(Samples.Answers answers, SurveyDesign design) {

    SurveyEstimator estimator() {
      return new SurveyEstimator(
          answers,
          new TaylorVariance(design, Calibration.none(), LonelyClusters.ADJUST),
          EstimateSettings.USUAL);
    }
  }

  private static Drawn draw(Random random) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String name : List.of("stratum", "area", "household", "weight", "M", "abroad", "town")) {
      columns.put(name, new ArrayList<>());
    }
    for (List<List<Household>> stratum : POPULATION) {
      List<List<Household>> areas = new ArrayList<>(stratum);
      Collections.shuffle(areas, random);
      for (List<Household> area : areas.subList(0, AREAS)) {
        List<Household> listed = new ArrayList<>(area);
        Collections.shuffle(listed, random);
        List<Household> answering =
            listed.subList(0, DRAWN).stream().filter(one -> random.nextDouble() < ANSWERS).toList();
        double weight = 30.0 / AREAS * area.size() / answering.size();
        for (int number = 0; number < answering.size(); number++) {
          add(columns, answering.get(number), number, area.size(), weight);
        }
      }
    }
    return new Drawn(new Samples.Answers(columns), design(columns));
  }

  private static void add(
      Map<String, List<String>> columns, Household one, int number, int listed, double weight) {
    columns.get("stratum").add(one.stratum());
    columns.get("area").add(Integer.toString(one.area()));
    columns.get("household").add(Integer.toString(number));
    columns.get("M").add(Integer.toString(listed));
    columns.get("weight").add(Double.toString(weight));
    columns.get("abroad").add(Integer.toString(one.abroad()));
    columns.get("town").add(one.town());
  }

  private static SurveyDesign design(Map<String, List<String>> columns) {
    int rows = columns.get("stratum").size();
    double[] areas = new double[rows];
    java.util.Arrays.fill(areas, 30);
    return SurveyDesign.of(
        numbers(columns.get("weight")),
        List.of(
            new StageColumns(columns.get("stratum"), columns.get("area"), areas),
            new StageColumns(null, columns.get("household"), numbers(columns.get("M")))));
  }

  private static double[] numbers(List<String> texts) {
    return texts.stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Household> everybody() {
    return POPULATION.stream().flatMap(List::stream).flatMap(List::stream).toList();
  }

  private static double truth(String expression) {
    List<Household> all = everybody();
    List<Household> town = all.stream().filter(one -> one.town().equals("yes")).toList();
    return switch (expression) {
      case "total(abroad)" -> all.stream().mapToInt(Household::abroad).sum();
      case "count() where town = yes and abroad > 0" ->
          town.stream().filter(one -> one.abroad() > 0).count();
      case "proportion(abroad = 0) where town = no" ->
          share(all.stream().filter(one -> one.town().equals("no")).toList());
      default -> throw new IllegalArgumentException(expression);
    };
  }

  private static double share(List<Household> of) {
    return (double) of.stream().filter(one -> one.abroad() == 0).count() / of.size();
  }

  private static final List<String> EXPRESSIONS =
      List.of(
          "total(abroad)",
          "count() where town = yes and abroad > 0",
          "proportion(abroad = 0) where town = no");

  /** How many of the samples' intervals hold the truth, by expression. */
  private static Map<String, Integer> held() {
    Random random = new Random(11);
    Map<String, Integer> held = new LinkedHashMap<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      SurveyEstimator estimator = draw(random).estimator();
      for (String expression : EXPRESSIONS) {
        Estimate made = estimator.estimate(ExpressionParser.parse(expression)).get(0);
        double truth = truth(expression);
        boolean holds = made.interval().lower() <= truth && truth <= made.interval().upper();
        held.merge(expression, holds ? 1 : 0, Integer::sum);
      }
    }
    return held;
  }

  /**
   * 95 % of 1,000 has a standard deviation of 0.0069, four of them are 0.028; linearisation with 28
   * degrees of freedom leaves a hundredth more below.
   */
  @Test
  void intervals_overManySamples_holdTheTruthAsOftenAsTheySay() {
    held()
        .forEach(
            (expression, count) ->
                assertThat((double) count / SAMPLES).as(expression).isBetween(0.912, 0.978));
  }

  @Test
  void estimate_domainsGiven_areThoseOfTheColumnThatNamesThem() {
    Drawn drawn = draw(new Random(3));
    List<Estimate> byColumn =
        drawn.estimator().estimate(ExpressionParser.parse("mean(abroad) by town where abroad > 0"));
    List<Domain> domains = new ArrayList<>();
    for (String town : List.of("no", "yes")) {
      boolean[] members = new boolean[drawn.answers().rows()];
      for (int row = 0; row < members.length; row++) {
        members[row] = drawn.answers().texts("town").get(row).equals(town);
      }
      domains.add(new Domain(List.of(town), members));
    }
    List<Estimate> given =
        drawn
            .estimator()
            .estimate(ExpressionParser.parse("mean(abroad) where abroad > 0"), domains);
    assertThat(given).isEqualTo(byColumn);
  }

  private static String lines() {
    SurveyEstimator estimator = draw(new Random(11)).estimator();
    StringBuilder lines = new StringBuilder();
    for (String expression : EXPRESSIONS) {
      Estimate made = estimator.estimate(ExpressionParser.parse(expression)).get(0);
      lines.append(
          String.format(
              Locale.ROOT,
              "%-40s %8.2f  from %8.2f to %8.2f  CV %4.1f %%  %s; truth %8.2f%n",
              expression,
              made.value(),
              made.interval().lower(),
              made.interval().upper(),
              made.coefficientOfVariation(),
              PrecisionRule.USUAL.judge(made).decision(),
              truth(expression)));
    }
    held()
        .forEach(
            (expression, count) ->
                lines.append(
                    String.format(
                        Locale.ROOT, "%-40s held in %d of %d%n", expression, count, SAMPLES)));
    return lines.toString();
  }

  @Test
  void surveyTables_page() {
    MethodPage.of("survey-tables", "Tables of samples")
        .answers(
            """
            What no register knows and a sample of households or returnees tells: labour migrants \
            abroad (D1), the cost of recruitment (D3), women migrants (E1), who lives \
            elsewhere than registered (B2), reasons for internal moves (B4S), reasons for return and plans (F2), reintegration (F3), use of remittances \
            (J3). Every figure stands with its 95 % interval and its coefficient of variation.
            """)
        .formula(
            """
            A source is a sample if it declares how it was drawn: weight, and for each stage stratum, \
            cluster and how many clusters the stratum has. One dimension of a table has a code list \
            with a column `figure`, in the language of survey-estimation.md; the others are read from \
            columns of the source. A cell is its figure in the rows at its codes or below them. \
            Dimension MEASURE has the estimate, the ends of its 95 % interval (Student's t for counts \
            and ratios, logit for shares; no lower end below 0) and the coefficient of variation.

            Variance by linearisation over all stages with the shares drawn; a stratum of which one \
            area alone answered is spread around the sample's centre. Persons are rounded to whole \
            ones, per cent to a tenth, ratios to a hundredth. Cells nobody answered in are made too: \
            they are unknown, not zero, and minimum-respondents.md hides them.
            """)
        .source(
            """
            survey-estimation.md and publication-rule-for-surveys.md, with theirs. Definitions: ILO, \
            20th ICLS guidelines on labour migration (2018) for D1; ILO and World Bank, guidelines for \
            SDG indicator 10.7.1, for D3.
            """)
        .example(
            "a thousand samples of one made-up population",
            """
            Four strata of 30 enumeration areas with 20 to 49 households; 8 areas are drawn in each \
            stratum, 10 households in each area, of which 85 % answer. The first sample, the truth \
            beside it, and in how many of 1,000 samples the interval held the truth:
            """,
            lines())
        .limits(
            """
            - The interval is that of drawing a sample. Households that left as a whole are not seen \
            by a survey at home: D1 is below the true number by as many.
            - Non-response is taken as chance within an enumeration area.
            - Respondents are anonymous: there is nobody to link, and link passes the rows on as they \
            came. A field that may name a person is refused in the declaration of a sample.
            - Each round is estimated by itself; changes from year to year have no interval here.
            """)
        .notWhen(
            """
            Not for small areas: below the region a national sample says nothing, and the table \
            withholds it. Not for what registers count: there a count has no sampling error.
            """)
        .command(
            """
            The chain makes them where the source was delivered: `./koch deliver`, `./koch demo`. On \
            a file of its own: `./koch survey`.
            """)
        .isInTheDocuments();
  }
}
