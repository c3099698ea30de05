package kg.koch.synth.records;

import kg.koch.synth.Randomness;

/** What draws at random, each from a randomness of its own. */
enum Stream {
  HOUSEHOLD,
  PERSON,
  RECORD,
  SPELLING,
  OWNERS,
  ORDER;

  Randomness of(long seed, long number) {
    // The country's streams are small numbers; these begin beyond them.
    return new Randomness(seed, 1_000 + ordinal(), number);
  }
}
