# docs/reference/extended-query.md, and stats-query-v2.md appendix A
Feature: Queries in the words of dashboards

  Background:
    Given it is 2026-02-01 at 12:00
    And the operator has provisioned
      """
      {
        "users": [{"email": "ada@example.org"}],
        "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
        "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}],
        "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]
      }
      """
    And I use the key "a-long-random-text"
    And the operator loads these events into "shop.example"
      """
      {"name": "pageview", "timestamp": "2024-01-01T10:00:00", "user_id": 1, "pathname": "/"}
      {"name": "pageview", "timestamp": "2024-01-01T10:12:00", "user_id": 1, "pathname": "/pricing"}
      {"name": "pageview", "timestamp": "2024-01-06T10:00:00", "user_id": 2, "pathname": "/"}
      {"name": "pageview", "timestamp": "2024-01-07T10:00:00", "user_id": 3, "pathname": "/"}
      """

  Rule: A period can be compared with another

    Scenario Outline: <comparison>
      When I ask in the words of dashboards
        """
        {"metrics": ["pageviews"], "date_range": ["2024-01-07", "2024-01-13"], "include": {<include>}}
        """
      Then the answer has these query rows
        | pageviews |
        | 1         |
      And the other period has
        | metrics | change |
        | 3       | -67    |

      Examples:
        | comparison                 | include                                        |
        | with the days right before | "compare": "previous_period"                   |
        | the older way              | "comparisons": {"mode": "previous_period"}     |
        | with given days            | "compare": ["2024-01-01", "2024-01-06"]        |

    Scenario: A row that the other period does not have
      When I ask in the words of dashboards
        """
        {"metrics": ["pageviews"], "date_range": ["2024-01-01", "2024-01-06"], "dimensions": ["event:page"],
         "include": {"compare": ["2024-01-07", "2024-01-07"]}}
        """
      Then the answer has these query rows
        | event:page | pageviews |
        | /          | 2         |
        | /pricing   | 1         |
      And the other period has
        | metrics | change |
        | 1       | 100    |
        | 0       | 100    |

  Rule: An exit rate is the share of a page's views that ended a visit

    Scenario: Where visits end
      When I ask in the words of dashboards
        """
        {"metrics": ["exit_rate", "visits"], "date_range": ["2024-01-01", "2024-01-06"], "dimensions": ["visit:exit_page"]}
        """
      Then the answer has these query rows
        | visit:exit_page | exit_rate | visits |
        | /pricing        | 100.0     | 1      |
        | /               | 50.0      | 1      |

    Scenario: By anything else there is none
      When I ask in the words of dashboards
        """
        {"metrics": ["exit_rate"], "date_range": "all"}
        """
      Then I am told 'Metric `exit_rate` requires a `"visit:exit_page"` dimension. No other dimensions are allowed.' with status 400

  Rule: Another day can stand in for today

    Scenario: January, seen from its first week
      When I ask in the words of dashboards
        """
        {"metrics": ["visitors"], "date_range": "month", "relative_date": "2024-01-07"}
        """
      Then the answer echoes the range "2024-01-01T00:00:00Z" to "2024-01-31T23:59:59Z"
      And the answer has these query rows
        | visitors |
        | 3        |

  Rule: A wildcard stands for anything

    Scenario: Pages that begin so
      When I ask in the words of dashboards
        """
        {"metrics": ["pageviews"], "date_range": "all", "filters": [["matches_wildcard", "event:page", ["/pri*"]]]}
        """
      Then the answer has these query rows
        | pageviews |
        | 1         |

  Rule: The public API does not know these words

    Scenario Outline: <word>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": "7d", <member>}
        """
      Then I am told '<message>' with status 400

      Examples:
        | word          | member                                    | message                                                              |
        | compare       | "include": {"compare": "previous_period"} | #/include/compare: Schema does not allow additional properties.      |
        | relative_date | "relative_date": "2024-01-07"             | #/relative_date: Schema does not allow additional properties.        |
        | time:minute   | "dimensions": ["time:minute"]             | #/dimensions/0: Invalid dimension "time:minute"                      |

  Rule: The published words are described for machines

    Scenario: The schema
      When I ask for the path "/api/docs/query/schema.json"
      Then the answer is JSON with the member "definitions"
      And the status is 200

  Rule: What can be asked of a site is told

    Scenario: Its metrics, its dimensions, its goals and the properties its events have
      Given the operator loads these events into "shop.example"
        """
        {"name": "Signup", "timestamp": "2024-01-08T10:00:00", "user_id": 4, "pathname": "/", "props": {"plan": "pro", "author": "ada"}}
        {"name": "Signup", "timestamp": "2024-01-08T11:00:00", "user_id": 5, "pathname": "/", "props": {"plan": "free"}}
        """
      And the operator has provisioned
        """
        {"sites": [{"domain": "shop.example", "goals": [{"event_name": "Signup"}]}]}
        """
      When I ask what can be asked of the site
      Then the schema lists these goals
        | display_name | goal_type |
        | Signup       | event     |
      And the schema lists these properties
        | name   | dimension          | events |
        | plan   | event:props:plan   | 2      |
        | author | event:props:author | 1      |
      And the schema says that "views_per_visit" is asked for as one number only
      And the schema says that "conversion_rate" by "visit:source" needs a filter on "event:goal"
