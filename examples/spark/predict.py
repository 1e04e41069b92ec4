"""Runs `pressmark predict` over a corpus on a Spark cluster.

Each line of the input is a JSON object with "id" and "text"; each line of the output is what `pressmark predict` writes
for it. Spark splits the input, gives every partition to one process through a pipe, and keeps the order inside it.

    spark-submit examples/spark/predict.py --input corpus.jsonl --output predictions --pressmark "node /opt/pressmark/dist/cli.js"

Every worker node needs Node 20 or later and the built `dist/` and `models/` at the same path.
"""

import argparse
import os

from pyspark.sql import SparkSession


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--input", required=True, help="JSON lines, anything Spark can read as text")
    options.add_argument("--output", required=True, help="folder that must not exist yet")
    options.add_argument("--pressmark", default="pressmark", help="the command on every worker node")
    options.add_argument("--partitions", type=int, default=None, help="pieces to split the input into")
    args = options.parse_args()

    spark = SparkSession.builder.appName("pressmark-predict").getOrCreate()
    lines = spark.sparkContext.textFile(args.input, args.partitions)
    # A line that cannot be read becomes an {"id","error"} line and exit code 1: the job must not fail for it.
    predictions = lines.pipe(f"{args.pressmark} predict", env=dict(os.environ), checkCode=False)
    predictions.saveAsTextFile(args.output)
    spark.stop()


if __name__ == "__main__":
    main()
