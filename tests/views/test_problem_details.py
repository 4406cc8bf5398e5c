from flask import Flask

from hub.views.problem_details import problem


def test_problem_says_status_title_and_detail(app: Flask) -> None:
    with app.app_context():
        response = problem(400, "Wrong", "“x” is no answer.")
    assert response.status_code == 400
    assert response.content_type == "application/problem+json"
    assert response.get_json(force=True) == {
        "type": "about:blank",
        "title": "Wrong",
        "status": 400,
        "detail": "“x” is no answer.",
    }
