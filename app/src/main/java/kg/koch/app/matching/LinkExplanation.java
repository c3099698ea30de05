package kg.koch.app.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kg.koch.app.matching.report.Explained;
import kg.koch.app.matching.report.ExplanationJson;
import kg.koch.app.matching.report.ExplanationText;
import kg.koch.app.matching.report.LinkageTexts;
import kg.koch.app.matching.report.ReportedDecision;
import kg.koch.app.matching.report.ReportedDecisions;
import kg.koch.app.review.DecisionFile;
import kg.koch.app.review.DecisionRow;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.Explainer;
import kg.koch.link.explain.PairEvidence;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.publish.bundle.Language;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * Explains one pair or one cluster of a linkage that was run: the records are read again and
 * weighed with the settings it wrote; no pair is looked for.
 *
 * @param files as they were linked
 * @param id the column that names a record
 * @param folder the linkage wrote to
 */
public record LinkExplanation(List<Path> files, String id, Path folder) {

  private static final int NEAREST = 3;

  /** For larger clusters it would take too long to weigh all records with each of theirs. */
  private static final int FEW = 12;

  /**
   * The explanation.
   *
   * @param ids of two records: the pair; of one: its cluster. With two files the file's number
   *     stands before the id, such as {@code 2:417}
   * @param json whether it is for a program
   * @throws BadInputException if the files or the folder cannot be used, or have no such record
   */
  public String of(List<String> ids, Language language, boolean json) throws IOException {
    Path settingsFile = folder.resolve("settings.yaml");
    LinkageSettings settings = SettingsFile.read(settingsFile);
    RecordFiles recordFiles = new RecordFiles(files, id, note -> {});
    LinkageInput input = recordFiles.read();
    DecisionFile decisions = DecisionsFile.read(folder);
    List<DecidedPair> decided = DecidedRecords.of(decisions, input, null);
    Linkage.Explained weighed = weighed(input, settings, decided, settingsFile);
    Explainer explainer = weighed.explainer();
    RecordNames names = new RecordNames(input, weighed.order());
    int[] asked = ids.stream().mapToInt(one -> record(names, one, input)).toArray();
    LinkedFolder linked = new LinkedFolder(folder, names, input.size(), input.isAcross());
    int[] cluster = linked.cluster(asked[0]);
    boolean isPair = asked.length == 2;
    int[] shown = isPair ? asked : cluster;
    boolean together = isPair && Arrays.stream(cluster).anyMatch(member -> member == asked[1]);
    Explained explained =
        new Explained(
            explainer.comparisons(),
            settings.threshold(),
            reported(decisions, names, input),
            together ? cluster.length : 0,
            ShownInFiles.of(recordFiles, names, shown));
    ExplanationJson asJson = new ExplanationJson(explained);
    ExplanationText asText = new ExplanationText(explained, LinkageTexts.in(language));
    if (isPair) {
      PairEvidence pair = explainer.pair(asked[0], asked[1]);
      return json ? asJson.pair(pair) : asText.pair(pair);
    }
    ClusterEvidence evidence = explainer.cluster(cluster);
    List<PairEvidence> nearest =
        cluster.length <= FEW ? explainer.nearest(cluster, NEAREST) : List.of();
    return json ? asJson.cluster(evidence, nearest) : asText.cluster(evidence, nearest);
  }

  private static ReportedDecisions reported(
      @Nullable DecisionFile decisions, RecordNames names, LinkageInput input) {
    List<ReportedDecision> all = new ArrayList<>();
    List<DecisionRow> rows =
        decisions == null
            ? List.of()
            : decisions.rows().stream().filter(row -> row.decision().isPresent()).toList();
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.addAll(List.of(row.idLeft(), row.idRight())));
    RowsById byId = new RowsById(ids, input);
    for (DecisionRow row : rows) {
      all.add(
          new ReportedDecision(
              names.inRow(byId.left(row.idLeft())),
              names.inRow(byId.right(row.idRight())),
              row.decision().orElseThrow(),
              row.reviewers(),
              row.decided(),
              row.replacedInRun()));
    }
    return new ReportedDecisions(all);
  }

  private static Linkage.Explained weighed(
      LinkageInput input, LinkageSettings settings, List<DecidedPair> decided, Path settingsFile) {
    try {
      return Linkage.explained(input, settings, decided);
    } catch (IllegalArgumentException refused) {
      throw new BadInputException(
          Place.file(settingsFile.toString()),
          "the settings with which these files were linked",
          String.valueOf(refused.getMessage()),
          "Name the same files as for ./koch link, and the folder it wrote to.");
    }
  }

  private int record(RecordNames names, String name, LinkageInput input) {
    int record = names.record(name);
    if (record < 0) {
      String joined = String.join(", ", files.stream().map(Path::toString).toList());
      throw new BadInputException(
          Place.file(joined),
          input.isAcross()
              ? "a record with the id '%s', written 1:ID or 2:ID by its file".formatted(name)
              : "a record with the id '%s'".formatted(name),
          "none",
          "Check the id; the column is named with --id.");
    }
    return record;
  }
}
