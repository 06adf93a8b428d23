# stats-query-v2.md, headings 11 and 14
Feature: Order and pages of queries

  Background:
    Given it is 2024-03-10 at 12:00
    And a site in Etc/UTC
    And it has these goals
      | event  | page    |
      | Signup |         |
      |        | /blog** |
    And these events
      | at                  | visitor | event  | page      | source | property  |
      | 2024-03-04 10:00:00 | u1      |        | /         | Google |           |
      | 2024-03-04 10:12:00 | u1      |        | /pricing  |        |           |
      | 2024-03-04 10:05:00 | u2      |        | /         |        |           |
      | 2024-03-04 10:06:00 | u2      | Signup | /         |        | plan=pro  |
      | 2024-03-04 11:00:00 | u3      |        | /blog/one | Google |           |
      | 2024-03-04 11:10:00 | u3      |        | /blog/two |        |           |
      | 2024-03-04 11:11:00 | u3      | Signup | /blog/two |        | plan=free |
      | 2024-03-04 12:00:00 | u4      |        | /blog/one | Bing   |           |

  Rule: Rows come in the order asked for, and pages of them

    Scenario: The second and third page by views
      When I ask in the published words
        """
        {"metrics": ["pageviews"], "date_range": ["2024-03-04", "2024-03-04"], "dimensions": ["event:page"],
         "order_by": [["pageviews", "desc"], ["event:page", "asc"]], "pagination": {"limit": 2, "offset": 1}}
        """
      Then the answer has these query rows
        | event:page | pageviews |
        | /blog/one  | 2         |
        | /blog/two  | 1         |

    Scenario: By name, backwards
      When I ask in the published words
        """
        {"metrics": ["pageviews"], "date_range": ["2024-03-04", "2024-03-04"], "dimensions": ["event:page"],
         "order_by": [["event:page", "desc"]]}
        """
      Then the answer has these query rows
        | event:page | pageviews |
        | /pricing   | 1         |
        | /blog/two  | 1         |
        | /blog/one  | 2         |
        | /          | 2         |

  Rule: Only what is asked for can be sorted by

    Scenario Outline: By <name>
      When I ask in the published words
        """
        {"metrics": ["visitors"], "date_range": "7d", "dimensions": ["event:page"], "order_by": [["<name>", "desc"]]}
        """
      Then I am told with status 400
        """
        <words>
        """

      Examples:
        | name       | words                                                                                           |
        | events     | Invalid order_by entry '{:events, :desc}'. Entry is not a queried metric or dimension.          |
        | event:name | Invalid order_by entry '{"event:name", :desc}'. Entry is not a queried metric or dimension.     |
        | event:goal | #/order_by/0/0: Invalid value in order_by "event:goal"                                          |

  Rule: What is wrong with a request is said in full

    Scenario: Two mistakes
      When I ask in the published words
        """
        {"metrics": ["visitors", "baa"], "date_range": "7d", "dimensions": ["event:props:"]}
        """
      Then I am told with status 400
        """
        #/dimensions/0: Invalid dimension "event:props:"
        #/metrics/1: Invalid metric "baa"
        """
