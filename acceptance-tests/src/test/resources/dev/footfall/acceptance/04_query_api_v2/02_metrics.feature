# stats-query-v2.md, headings 8 and 9
Feature: What queries count

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

  Rule: Without dimensions there is one row

    Scenario: A day in numbers
      When I query visitors, visits, pageviews, events, bounce_rate, visit_duration and views_per_visit of "2024-03-04" where
        """
        []
        """
      Then the answer has these query rows
        | visitors | visits | pageviews | events | bounce_rate | visit_duration | views_per_visit |
        | 4        | 4      | 6         | 8      | 25          | 360            | 1.5             |

  Rule: With dimensions there is a row for each of their values that occurs

    Scenario: Sources, the unknown one under its label
      When I query visitors, pageviews, bounce_rate and percentage of "2024-03-04" by visit:source
      Then the answer has these query rows
        | visit:source  | visitors | pageviews | bounce_rate | percentage |
        | Google        | 2        | 4         | 0           | 50.0       |
        | Bing          | 1        | 1         | 100         | 25.0       |
        | Direct / None | 1        | 1         | 0           | 25.0       |

    Scenario: Pages, whose visits are those that began there
      When I query visitors, pageviews, bounce_rate and visit_duration of "2024-03-04" by event:page
      Then the answer has these query rows
        | event:page | visitors | pageviews | bounce_rate | visit_duration |
        | /          | 2        | 2         | 0           | 390            |
        | /blog/one  | 2        | 2         | 50          | 330            |
        | /blog/two  | 1        | 1         | 0           | 0              |
        | /pricing   | 1        | 1         | 0           | 0              |

    Scenario: The whole answer: rows, what else there is to say, and the question as it was understood
      When I query visitors and events of "2024-03-04" by event:page
      Then the answer is the text
        """
        {"results":[{"metrics":[2,3],"dimensions":["/"]},{"metrics":[2,2],"dimensions":["/blog/one"]},{"metrics":[1,2],"dimensions":["/blog/two"]},{"metrics":[1,1],"dimensions":["/pricing"]}],"meta":{},"query":{"site_id":"shop.example","metrics":["visitors","events"],"date_range":["2024-03-04T00:00:00Z","2024-03-04T23:59:59Z"],"filters":[],"dimensions":["event:page"],"order_by":[["visitors","desc"]],"include":{},"pagination":{"offset":0,"limit":10000}}}
        """

    Scenario: Visits alone know nothing of pages nobody entered on
      When I query bounce_rate of "2024-03-04" by event:page
      Then the answer has these query rows
        | event:page | bounce_rate |
        | /blog/one  | 50          |
        | /          | 0           |

    Scenario: A missing custom property is a row of its own
      When I query visitors and events of "2024-03-04" by event:props:plan
      Then the answer has these query rows
        | event:props:plan | visitors | events |
        | (none)           | 4        | 6      |
        | free             | 1        | 1      |
        | pro              | 1        | 1      |

  Rule: A bounce rate under a page filter is that of the visits which began there

    Scenario: Of a page on which no visit began
      When I query visitors, pageviews, bounce_rate and visit_duration of "2024-03-04" where
        """
        [["is", "event:page", ["/blog/two"]]]
        """
      Then the answer has these query rows
        | visitors | pageviews | bounce_rate | visit_duration |
        | 1        | 1         | 0           | 660            |

  Rule: Metrics of visits and attributes of single events do not go together

    Scenario Outline: <metrics> by <dimensions>
      When I ask in the published words
        """
        {"metrics": [<metrics>], "date_range": "7d", "dimensions": [<dimensions>]}
        """
      Then I am told with status 400
        """
        <words>
        """

      Examples:
        | metrics                         | dimensions                       | words                                                                                                        |
        | "visitors", "bounce_rate"       | "event:name"                     | Session metric(s) `bounce_rate` cannot be queried along with event dimension(s) `event:name`                 |
        | "visit_duration", "bounce_rate" | "event:name", "event:props:plan" | Session metric(s) `visit_duration`, `bounce_rate` cannot be queried along with event dimension(s) `event:name`, `event:props:plan` |
        | "pageviews"                     | "visit:exit_page"                | Event metric(s) `pageviews` cannot be queried along with session dimension(s) `visit:exit_page`              |
        | "views_per_visit"               | "visit:source"                   | Metric `views_per_visit` cannot be queried with `dimensions`.                                              |
        | "conversion_rate"               | "visit:source"                   | Metric `conversion_rate` can only be queried with event:goal filters or dimensions.                         |
        | "scroll_depth"                  |                                  | Metric `scroll_depth` can only be queried with event:page filters or dimensions.                            |
        | "time_on_page"                  |                                  | Metric `time_on_page` can only be queried with event:page filters or dimensions.                            |
