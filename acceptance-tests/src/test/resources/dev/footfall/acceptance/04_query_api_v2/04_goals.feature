# stats-query-v2.md, headings 6.6, 6.8, 7, 8 and 13
Feature: Goals, segments and money in queries

  Background:
    Given it is 2026-02-01 at 12:00
    And the operator has provisioned
      """
      {
        "users": [{"email": "ada@example.org"}],
        "teams": [{"identifier": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11", "owner": "ada@example.org"}],
        "sites": [{"domain": "shop.example", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11",
                   "goals": [{"event_name": "Signup"}, {"page_path": "/blog**"}, {"event_name": "Purchase", "currency": "USD"},
                             {"page_path": "/doc", "scroll_threshold": 50, "display_name": "Scroll /doc"}],
                   "segments": [{"name": "From Google", "segment_data": {"filters": [["is", "visit:source", ["Google"]]]}}]}],
        "api_keys": [{"key": "a-long-random-text", "user": "ada@example.org", "team": "5b0a7c1e-3f34-4bd0-9d51-4b1a3f6f2c11"}]
      }
      """
    And I use the key "a-long-random-text"
    And the operator loads these events into "shop.example"
      """
      {"name": "pageview", "timestamp": "2024-03-04T10:00:00", "user_id": 1, "pathname": "/", "referrer_source": "Google"}
      {"name": "pageview", "timestamp": "2024-03-04T10:12:00", "user_id": 1, "pathname": "/pricing"}
      {"name": "pageview", "timestamp": "2024-03-04T10:05:00", "user_id": 2, "pathname": "/"}
      {"name": "Signup", "timestamp": "2024-03-04T10:06:00", "user_id": 2, "pathname": "/", "props": {"plan": "pro"}}
      {"name": "pageview", "timestamp": "2024-03-04T11:00:00", "user_id": 3, "pathname": "/blog/one", "referrer_source": "Google"}
      {"name": "pageview", "timestamp": "2024-03-04T11:10:00", "user_id": 3, "pathname": "/blog/two"}
      {"name": "Signup", "timestamp": "2024-03-04T11:11:00", "user_id": 3, "pathname": "/blog/two", "props": {"plan": "free"}}
      {"name": "pageview", "timestamp": "2024-03-04T12:00:00", "user_id": 4, "pathname": "/blog/one", "referrer_source": "Bing"}
      {"name": "pageview", "timestamp": "2024-03-05T09:00:00", "user_id": 5, "pathname": "/doc"}
      {"name": "engagement", "timestamp": "2024-03-05T09:01:00", "user_id": 5, "pathname": "/doc", "scroll_depth": 60, "engagement_time": 20000}
      {"name": "Purchase", "timestamp": "2024-03-05T09:02:00", "user_id": 5, "pathname": "/doc", "revenue_reporting_amount": "67.066", "revenue_reporting_currency": "USD"}
      """

  Rule: An event counts for every goal it reaches

    Scenario: Conversions by goal
      When I query visitors, events and conversion_rate of "2024-03-04" by event:goal
      Then the answer has these query rows
        | event:goal    | visitors | events | conversion_rate |
        | Signup        | 2        | 2      | 50.0            |
        | Visit /blog** | 2        | 3      | 50.0            |

  Rule: A conversion rate compares those who reached a goal with all who could have

    Scenario: By source
      When I query visitors, conversion_rate and group_conversion_rate of "2024-03-04" by visit:source where
        """
        [["is", "event:goal", ["Signup"]]]
        """
      Then the answer has these query rows
        | visit:source  | visitors | conversion_rate | group_conversion_rate |
        | Direct / None | 1        | 25.0            | 100.0                 |
        | Google        | 1        | 25.0            | 50.0                  |

  Rule: What somebody did elsewhere in the visit can be asked for

    Scenario Outline: Visits that <behaviour> sign up
      When I query visitors and events of "2024-03-04" where
        """
        [["<operator>", ["is", "event:goal", ["Signup"]]]]
        """
      Then the answer has these query rows
        | visitors | events   |
        | 2        | <events> |

      Examples:
        | behaviour | operator     | events |
        | did       | has_done     | 5      |
        | did not   | has_not_done | 3      |

  Rule: A saved segment stands for its filters

    Scenario: From Google
      When I query visitors of "2024-03-04" in the first segment of "shop.example"
      Then the answer has these query rows
        | visitors |
        | 2        |

  Rule: Reading far enough can be a goal, and is no event

    Scenario: A scroll goal
      When I query visitors, events, scroll_depth and time_on_page of "2024-03-05" where
        """
        [["is", "event:goal", ["Scroll /doc"]], ["is", "event:page", ["/doc"]]]
        """
      Then the answer has these query rows
        | visitors | events | scroll_depth | time_on_page |
        | 1        | null   | 60           | 20           |

  Rule: Money is shown in the currency of the goal

    Scenario: A purchase
      When I query total_revenue of "2024-03-05" where
        """
        [["is", "event:goal", ["Purchase"]]]
        """
      Then the money is "$67.07", in short "$67.1"

  Rule: A goal that the site does not have is told

    Scenario: A misspelt goal
      When I query visitors of "2024-03-04" where
        """
        [["is", "event:goal", ["Sign up"]]]
        """
      Then I am told "Invalid filters. The goal `Sign up` is not configured for this site. Find out how to configure goals here: https://plausible.io/docs/stats-api#filtering-by-goals" with status 400
