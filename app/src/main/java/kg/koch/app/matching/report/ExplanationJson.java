package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.ClusterEvidence.DecidingValue;
import kg.koch.link.explain.ClusterEvidence.Split;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.PairEvidence;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The explanation of a pair or a cluster as JSON. Weights, log odds and evidence are in bits;
 * levels have the names they have in settings.
 */
public final class ExplanationJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Explained explained;

  public ExplanationJson(Explained explained) {
    this.explained = explained;
  }

  /** Two records. */
  public String pair(PairEvidence pair) {
    Map<String, Object> told = told(pair);
    told.put("threshold", explained.threshold());
    told.put("in_one_cluster", explained.together() > 0);
    decided(pair, told);
    return text(Map.of("pair", told));
  }

  /**
   * The records of a cluster.
   *
   * @param nearest pairs of one of its records and one outside
   */
  public String cluster(ClusterEvidence cluster, List<PairEvidence> nearest) {
    Map<String, Object> told = new LinkedHashMap<>();
    int[] members = cluster.members();
    told.put("records", Arrays.stream(members).mapToObj(this::record).toList());
    told.put("threshold", explained.threshold());
    PairEvidence weakest = cluster.weakest();
    if (weakest != null) {
      told.put("weakest_edge", told(weakest));
    }
    Split split = cluster.split();
    if (split != null) {
      Map<String, Object> halves = new LinkedHashMap<>();
      halves.put("one", names(split.one()));
      halves.put("other", names(split.other()));
      halves.put("evidence", rounded(split.evidence()));
      halves.put("exact", split.exact());
      told.put("split", halves);
    }
    told.put("deciding_values", cluster.deciding().stream().map(this::told).toList());
    told.put("held_by_decisions", decisions(explained.decisions().holdingTogether(members)));
    told.put("barred_by_decisions", decisions(explained.decisions().barring(members)));
    told.put("nearest_outside", nearest.stream().map(this::edge).toList());
    return text(Map.of("cluster", told));
  }

  /** What people decided of a pair, and what follows from all they decided. */
  private void decided(PairEvidence pair, Map<String, Object> told) {
    ReportedDecisions all = explained.decisions();
    List<ReportedDecision> one = all.thatMakeOne(pair.left(), pair.right());
    List<ReportedDecision> two = all.thatMakeTwo(pair.left(), pair.right());
    told.put("decisions", decisions(all.of(pair.left(), pair.right())));
    if (!one.isEmpty() || !two.isEmpty()) {
      told.put("decided", one.isEmpty() ? "different" : "same");
      told.put("decided_by", decisions(one.isEmpty() ? two : one));
    }
  }

  private List<Map<String, Object>> decisions(List<ReportedDecision> some) {
    return some.stream().map(this::decision).toList();
  }

  private Map<String, Object> decision(ReportedDecision one) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("left", explained.shown().name(one.left()));
    told.put("right", explained.shown().name(one.right()));
    told.put("decision", one.decision().label());
    told.put("reviewers", one.reviewers());
    told.put("decided", one.decided());
    if (!one.replacedInRun().isEmpty()) {
      told.put("replaced_in_run", one.replacedInRun());
    }
    return told;
  }

  private Map<String, Object> record(int record) {
    Map<String, Object> values = new LinkedHashMap<>();
    explained
        .comparisons()
        .forEach(one -> values.put(one.name(), explained.shown().value(record, one.name())));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("record", explained.shown().name(record));
    told.put("values", values);
    return told;
  }

  private Map<String, Object> told(DecidingValue value) {
    String column = explained.comparisons().get(value.column()).name();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("record", explained.shown().name(value.record()));
    told.put("column", column);
    told.put("value", explained.shown().value(value.record(), column));
    told.put("parts_without_it", value.parts().stream().map(this::names).toList());
    return told;
  }

  private Map<String, Object> edge(PairEvidence pair) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("left", explained.shown().name(pair.left()));
    told.put("right", explained.shown().name(pair.right()));
    told.put("probability", pair.probability());
    told.put("log_odds", rounded(pair.sum()));
    return told;
  }

  private Map<String, Object> told(PairEvidence pair) {
    Map<String, Object> told = edge(pair);
    told.put("deterministic", pair.certain());
    told.put("prior", rounded(pair.prior()));
    List<Map<String, Object>> columns = new ArrayList<>();
    pair.columns().forEach(one -> columns.add(told(pair, one)));
    told.put("columns", columns);
    return told;
  }

  private Map<String, Object> told(PairEvidence pair, ColumnEvidence one) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("column", one.column());
    told.put("left", explained.shown().value(pair.left(), one.column()));
    told.put("right", explained.shown().value(pair.right(), one.column()));
    told.put("left_compared_as", one.foldedLeft());
    told.put("right_compared_as", one.foldedRight());
    told.put("level", one.isMissing() ? "missing" : one.levelName());
    if (!one.isMissing()) {
      told.put("m", one.m());
      told.put("u", one.u());
    }
    if (one.share() > 0) {
      told.put("share", one.share());
      told.put("usual_share", one.usualShare());
    }
    told.put("weight", rounded(one.weight()));
    return told;
  }

  private List<String> names(int[] records) {
    return Arrays.stream(records).mapToObj(explained.shown()::name).toList();
  }

  private static double rounded(double bits) {
    return Math.round(bits * 1e4) / 1e4;
  }

  private static String text(Object told) {
    return MAPPER.writeValueAsString(told).replace("\r\n", "\n") + "\n";
  }
}
