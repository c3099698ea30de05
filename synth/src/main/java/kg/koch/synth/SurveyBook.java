package kg.koch.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The samples of all rounds: takes what could be answered in the enumeration areas drawn, draws
 * households and returnees in each, lets some not answer, weighs the others and writes the files.
 *
 * <p>A weight is areas of the stratum over areas drawn in which somebody answered, times households
 * (or returnees) of the area over those that answered.
 */
final class SurveyBook {

  private static final String DESIGN = "stratum,cluster,stratum_clusters,";

  static final List<String> HOUSEHOLD_FILES =
      List.of("household-survey-households", "household-survey-members");
  static final String RETURNEE_FILE = "returnee-survey";

  static final String HOUSEHOLDS =
      DESIGN
          + "household,cluster_households,weight,region,settlement,head_sex,members,quintile,income,"
          + "remittances,receives,main_use,poor,poor_without";
  static final String MEMBERS =
      DESIGN
          + "household,cluster_households,weight,member,region,settlement,sex,age,education,"
          + "marital_status,has_children,whereabouts,country,purpose,sector,weekly_hours,"
          + "recruitment_cost,monthly_earnings,moved,move_reason,move_registered,"
          + "registered,months_here";
  static final String RETURNEES =
      DESIGN
          + "returnee,cluster_returnees,weight,region,settlement,sex,age,country,since_return,"
          + "reason,plan,employed,business,debt,service_needed,service_received";

  /** Which enumeration areas were drawn; the same whoever asks. */
  static final class Drawn {

    private final BitSet[][][] areas;
    private final int firstYear;

    Drawn(SurveyFrame frame, Calendar calendar) {
      this.firstYear = calendar.firstYear();
      SurveyFrame.Sample[] samples = SurveyFrame.Sample.values();
      areas = new BitSet[samples.length][calendar.years()][frame.strata()];
      for (SurveyFrame.Sample sample : samples) {
        for (int year = 0; year < calendar.years(); year++) {
          for (int stratum = 0; stratum < frame.strata(); stratum++) {
            areas[sample.ordinal()][year][stratum] = frame.drawn(sample, firstYear + year, stratum);
          }
        }
      }
    }

    boolean holds(SurveyFrame.Sample sample, int year, int stratum, int area) {
      return areas[sample.ordinal()][year - firstYear][stratum].get(area);
    }
  }

  private final SurveyFrame frame;
  private final Calendar calendar;
  private final List<Interviews.Answer> answers = new ArrayList<>();
  private final SortedMap<String, Long> truth = new TreeMap<>();

  SurveyBook(SurveyFrame frame, Calendar calendar) {
    this.frame = frame;
    this.calendar = calendar;
  }

  /** Takes over what a block was asked; blocks come in their order. */
  void add(Interviews interviews) {
    answers.addAll(interviews.answers());
    interviews.truth().forEach((key, count) -> truth.merge(key, count, Long::sum));
  }

  Map<String, Long> truth() {
    return truth;
  }

  /** Writes a file a source and year. */
  void write(Path deliveries) throws IOException {
    for (int year = calendar.firstYear(); year < calendar.firstYear() + calendar.years(); year++) {
      List<StringBuilder> households = List.of(heading(HOUSEHOLDS), heading(MEMBERS));
      List<StringBuilder> returnees = List.of(heading(RETURNEES));
      write(SurveyFrame.Sample.HOUSEHOLDS, year, households);
      write(SurveyFrame.Sample.RETURNEES, year, returnees);
      for (int file = 0; file < households.size(); file++) {
        save(deliveries, HOUSEHOLD_FILES.get(file), year, households.get(file));
      }
      save(deliveries, RETURNEE_FILE, year, returnees.get(0));
    }
  }

  private static StringBuilder heading(String columns) {
    return new StringBuilder(columns).append('\n');
  }

  private static void save(Path deliveries, String source, int year, StringBuilder text)
      throws IOException {
    Path folder = Files.createDirectories(deliveries.resolve(source));
    Files.writeString(folder.resolve(year + ".csv"), text, StandardCharsets.UTF_8);
  }

  private void write(SurveyFrame.Sample sample, int year, List<StringBuilder> files) {
    for (int stratum = 0; stratum < frame.strata(); stratum++) {
      SortedMap<Integer, List<Interviews.Answer>> answered = new TreeMap<>();
      SortedMap<Integer, Integer> listed = new TreeMap<>();
      for (Map.Entry<Integer, List<Interviews.Answer>> area :
          inAreas(sample, year, stratum).entrySet()) {
        List<Interviews.Answer> own =
            answering(area.getValue(), frame.inArea(sample, year, stratum, area.getKey()), sample);
        if (!own.isEmpty()) {
          answered.put(area.getKey(), own);
          listed.put(area.getKey(), area.getValue().size());
        }
      }
      for (Map.Entry<Integer, List<Interviews.Answer>> area : answered.entrySet()) {
        int inArea = listed.getOrDefault(area.getKey(), 0);
        rows(stratum, area.getKey(), answered.size(), inArea, area.getValue(), files);
      }
    }
  }

  private SortedMap<Integer, List<Interviews.Answer>> inAreas(
      SurveyFrame.Sample sample, int year, int stratum) {
    SortedMap<Integer, List<Interviews.Answer>> areas = new TreeMap<>();
    for (Interviews.Answer answer : answers) {
      if (answer.sample() == sample && answer.year() == year && answer.stratum() == stratum) {
        areas.computeIfAbsent(answer.area(), area -> new ArrayList<>()).add(answer);
      }
    }
    return areas;
  }

  /** Those drawn in an area who answer, in the order in which they are listed. */
  private static List<Interviews.Answer> answering(
      List<Interviews.Answer> listed, Randomness random, SurveyFrame.Sample sample) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < listed.size(); at++) {
      order.add(at);
    }
    List<Integer> drawn = new ArrayList<>();
    for (int at = 0; at < Math.min(sample.drawnInArea, listed.size()); at++) {
      int one = order.remove(random.between(0, order.size() - 1));
      if (random.chance(sample.answers)) {
        drawn.add(one);
      }
    }
    drawn.sort(Comparator.naturalOrder());
    return drawn.stream().map(listed::get).toList();
  }

  private void rows(
      int stratum,
      int area,
      int areas,
      int listed,
      List<Interviews.Answer> answered,
      List<StringBuilder> files) {
    SurveyFrame.Stratum own = frame.stratum(stratum);
    double weight = (double) own.areas() / areas * listed / answered.size();
    for (int number = 0; number < answered.size(); number++) {
      String design =
          String.format(
              Locale.ROOT,
              "%s,%d,%d,%d,%d,%.4f,",
              own.code(),
              area + 1,
              own.areas(),
              number + 1,
              listed,
              weight);
      for (int file = 0; file < files.size(); file++) {
        for (String row : answered.get(number).rows().get(file)) {
          files.get(file).append(design).append(row).append('\n');
        }
      }
    }
  }
}
