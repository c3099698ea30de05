package kg.koch.synth.records;

/** The letters names are written in. */
public enum Script {
  CYRILLIC,
  /** Every record by one of the rules in use, drawn by how common they are. */
  LATIN,
  /** Half the records each. */
  MIXED
}
