"""What stands beside exported files: one page, in Chinese and English, that says how to load them."""

from __future__ import annotations

GUIDE = "README.md"

ADMIN = """# 首次装入 Neo4j / First load of a Neo4j server

## 中文

`neo4j-admin database import full` 用本文件夹的 CSV 新建一个数据库，百万行约需数秒到数十秒；此后的更新用 `kg load`。

1. 停止服务器（`neo4j stop`；本机服务器用 `kg neo4j stop`）。目标数据库必须是新的；已有内容时加
   `--overwrite-destination`，原内容会被删除。
2. 在本文件夹中运行下面的命令（`neo4j-admin` 在 Neo4j 安装目录的 `bin` 中；数据库名 `neo4j` 可以换）。
3. 启动服务器，运行 `kg load --to bolt://主机:7687`：建立约束、范围索引和 `cjk` 全文索引；应显示“写入 0, 清除 0”，
   说明装入无误。以后文件有变化，`kg build` 后再运行 `kg load`，只写差异。

## English

`neo4j-admin database import full` makes a new database from these files, a million rows in seconds to tens of seconds.

1. Stop the server (`neo4j stop`; the local one: `kg neo4j stop`). The database must be new; to replace one that holds
   something, add `--overwrite-destination`, which deletes what it holds.
2. Run the command below in this folder (`neo4j-admin` is in `bin` of the Neo4j installation; `neo4j` is the name of the
   database).
3. Start the server and run `kg load --to bolt://HOST:7687`: it makes the constraints, the range indexes and the `cjk`
   full-text index, and must say "0 written, 0 removed". From then on `kg build` and `kg load` write what differs.

## 命令 / Command

{command}

## 格式 / Format

每个文件的第一行说明各列；列表以 U+001F 分隔；文本在双引号内，引号写两次；UTF-8。
The first line of a file says what its columns are; lists are separated by the character U+001F; text stands between
double quotes, a quote within it doubled; UTF-8.
"""

PARQUET = """# Parquet

## 中文

`nodes-标签.parquet` 每行一个节点，键为 `id`；`edges-类型-起点标签-终点标签.parquet` 每行一条关系，`from`、`to` 是
两端节点的 `id`。其余各列与 `schema/ontology.yaml` 的属性同名；未载明的为空值。pandas、Polars、DuckDB、Spark 都可
直接读取。

## English

`nodes-LABEL.parquet` holds one node a row, its key in `id`; `edges-TYPE-HEAD-TAIL.parquet` one relation a row, with the
ids of its ends in `from` and `to`. The other columns are the properties of `schema/ontology.yaml`; what no text states
is null.

## Spark 的 Neo4j 连接器 / The Neo4j connector of Spark

    neo4j = {"url": "bolt://HOST:7687", "authentication.basic.username": "neo4j",
             "authentication.basic.password": "…"}

    (spark.read.parquet("nodes-Task.parquet").write.format("org.neo4j.spark.DataSource").options(**neo4j)
        .mode("Overwrite").option("labels", ":Task").option("node.keys", "id").save())

    (spark.read.parquet("edges-LEAD_UNIT-Task-Agency.parquet").coalesce(1)
        .write.format("org.neo4j.spark.DataSource").options(**neo4j).mode("Overwrite")
        .option("relationship", "LEAD_UNIT").option("relationship.save.strategy", "keys")
        .option("relationship.source.labels", ":Task").option("relationship.source.node.keys", "from:id")
        .option("relationship.target.labels", ":Agency").option("relationship.target.node.keys", "to:id").save())

先装节点，后装关系；先建唯一约束（运行一次 `kg load` 即有）。关系用一个分区写入，否则会互相等待锁。
Nodes first, then relations; the uniqueness constraints first (one run of `kg load` makes them). Relations go through
one partition: several wait for each other's locks.
"""
