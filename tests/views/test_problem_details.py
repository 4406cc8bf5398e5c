from flask import Flask

from hub.views.problem_details import problem


def test_problem_is_json_of_its_own_type(app: Flask) -> None:
    with app.test_request_context("/en/"):
        response = problem(400, "Unknown item", "No entry is called x.")
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.get_json() == {
        "type": "about:blank",
        "status": 400,
        "title": "Unknown item",
        "detail": "No entry is called x.",
        "instance": "/en/",
    }
