from flask.testing import FlaskCliRunner


def test_benchmark_prints_a_line_for_each_finder(runner: FlaskCliRunner) -> None:
    command = ["finder", "benchmark", "--entries", "12", "--requests", "2"]
    result = runner.invoke(args=command)
    assert result.exit_code == 0, result.output
    names = [line.split()[0] for line in result.stdout.splitlines()[3:]]
    assert names == ["instruments", "facilities", "roadmaps", "organisations", "agenda"]
