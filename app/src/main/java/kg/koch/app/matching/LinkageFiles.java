package kg.koch.app.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.record.Values;
import kg.koch.link.weigh.Links;

/** Writes links and clusters. */
final class LinkageFiles {

  private final LinkageInput input;
  private final LinkageResult result;
  private final byte[] ids;
  private final int[] idStarts;
  private final int[] idEnds;

  LinkageFiles(LinkageInput input, LinkageResult result) {
    this.input = input;
    this.result = result;
    // Where ids lie is looked up once, all after one another: record by record, as they are
    // written,
    // the processor would wait four times for each, which was a seventh of linking a million
    // records.
    Values texts = input.ids().texts();
    int[] codes = new int[input.size()];
    for (int record = 0; record < codes.length; record++) {
      codes[record] = input.ids().codes()[result.order().rows()[record]];
    }
    this.ids = texts.symbols();
    this.idEnds = new int[codes.length];
    for (int record = 0; record < codes.length; record++) {
      idEnds[record] = texts.start(codes[record] + 1);
      codes[record] = texts.start(codes[record]);
    }
    this.idStarts = codes;
  }

  /** Columns id_left, id_right, probability, weight (bits, without the prior), rule. */
  void writeLinks(Path file) throws IOException {
    Links links = result.links();
    try (OutputFile out = new OutputFile(file)) {
      out.text("id_left,id_right,probability,weight,rule\n");
      for (int link = 0; link < links.size(); link++) {
        id(out, links.left()[link]).comma();
        id(out, links.right()[link]).comma();
        out.number(result.probability(link), 6).comma();
        if (links.weights()[link] < Links.CERTAIN) {
          out.number(links.weights()[link], 3);
        }
        out.comma().text(result.rule(link)).end();
      }
      out.whole();
    }
  }

  /**
   * Columns id, cluster; with two files also file (1 or 2), with several thresholds a further
   * cluster for each. A cluster is named by the id of one of its records, with the file before it
   * where there are two.
   */
  void writeClusters(Path file) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      out.text("id,cluster");
      List<Double> thresholds = result.settings().thresholds();
      for (double threshold : thresholds.subList(1, thresholds.size())) {
        out.text(",cluster_" + threshold);
      }
      out.text(input.isAcross() ? ",file\n" : "\n");
      int[][] byThreshold = result.clusters().toArray(int[][]::new);
      for (int record : memberByMember(byThreshold[0])) {
        id(out, record);
        for (int[] clusters : byThreshold) {
          out.comma();
          name(out, clusters[record]);
        }
        out.text(input.isAcross() ? "," + fileOf(record) : "").end();
      }
      out.whole();
    }
  }

  /**
   * Columns id, draw, cluster; with two files also file: of each draw the records whose cluster is
   * another than in clusters.csv. All others are in the draw where they are there.
   */
  void writeDraws(Path file, List<DrawnClusters> draws) throws IOException {
    try (OutputFile out = new OutputFile(file)) {
      out.text(input.isAcross() ? "id,draw,cluster,file\n" : "id,draw,cluster\n");
      for (int draw = 0; draw < draws.size(); draw++) {
        DrawnClusters one = draws.get(draw);
        for (int at = 0; at < one.records().length; at++) {
          id(out, one.records()[at]).comma().text(String.valueOf(draw + 1)).comma();
          name(out, one.clusters()[at]);
          out.text(input.isAcross() ? "," + fileOf(one.records()[at]) : "").end();
        }
      }
      out.whole();
    }
  }

  private void name(OutputFile out, int record) throws IOException {
    if (input.isAcross()) {
      out.text(fileOf(record) + ":");
    }
    id(out, record);
  }

  private int fileOf(int record) {
    return record < input.left() ? 1 : 2;
  }

  /** Records in order of their clusters' first records. */
  private static int[] memberByMember(int[] clusters) {
    int[] starts = new int[clusters.length + 1];
    for (int cluster : clusters) {
      starts[cluster + 1]++;
    }
    for (int at = 0; at < clusters.length; at++) {
      starts[at + 1] += starts[at];
    }
    int[] records = new int[clusters.length];
    for (int record = 0; record < clusters.length; record++) {
      records[starts[clusters[record]]++] = record;
    }
    return records;
  }

  private OutputFile id(OutputFile out, int record) throws IOException {
    return out.field(ids, idStarts[record], idEnds[record]);
  }
}
