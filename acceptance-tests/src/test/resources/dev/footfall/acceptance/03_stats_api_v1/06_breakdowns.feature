# stats-api-v1.md, headings 8 to 10, 14 and 15
Feature: Breakdowns

  Background:
    Given it is 2023-06-01 at 12:00
    And a site in Etc/UTC

  Rule: There is a row for every value, the most of the first metric first, then by value

    Background:
      Given these events
        | visitor | at               | event    | source  |
        | u1      | 2021-01-01 09:00 | pageview | Google  |
        | u1      | 2021-01-01 09:04 | pageview |         |
        | u1      | 2021-01-01 09:08 | Signup   |         |
        | u2      | 2021-01-01 10:00 | pageview | Google  |
        | u3      | 2021-01-01 11:00 | pageview | Twitter |
        | u4      | 2021-01-01 12:00 | pageview |         |

    # X23
    Scenario: Sources
      When I break visitors, visits, pageviews, events, bounce_rate and visit_duration of 2021-01-01 down by visit:source
      Then the answer has these rows
        | bounce_rate | events | pageviews | source        | visit_duration | visitors | visits |
        | 50          | 4      | 3         | Google        | 240            | 2        | 2      |
        | 100         | 1      | 1         | Direct / None | 0              | 1        | 1      |
        | 100         | 1      | 1         | Twitter       | 0              | 1        | 1      |
      When I break bounce_rate and visitors of 2021-01-01 down by visit:source
      Then the answer has these rows
        | bounce_rate | source        | visitors |
        | 100         | Direct / None | 1        |
        | 100         | Twitter       | 1        |
        | 50          | Google        | 2        |

    # X30
    Scenario Outline: Page <page> of <limit> rows each
      When I ask the breakdown endpoint about "period=day&date=2021-01-01&property=visit:source&limit=<limit>&page=<page>"
      Then the answer is the text
        """
        {"results":[<rows>]}
        """

      Examples:
        | limit | page | rows                                                                            |
        | 2     | 1    | {"source":"Google","visitors":2},{"source":"Direct / None","visitors":1}        |
        | 2     | 2    | {"source":"Twitter","visitors":1}                                               |
        | 2     | 3    |                                                                                 |
        | +1    | 02   | {"source":"Direct / None","visitors":1}                                         |

    # X29
    Scenario: Names of events
      When I break events of 2021-01-01 down by event:name
      Then the answer has these rows
        | events | name     |
        | 5      | pageview |
        | 1      | Signup   |

  Rule: What has no value is shown, or left out

    # heading 8
    Scenario Outline: <property>
      Given these events
        | visitor | at               | event    | page | source | campaign | device | browser | os  | os version | country | region | city   | property  |
        | u1      | 2021-01-01 09:00 | pageview | /a   | Google | spring   | Mobile | Chrome  | Mac | 14         | EE      | EE-37  | 588409 | tier=gold |
        | u2      | 2021-01-01 09:00 | Signup   | /b   |        |          |        |         |     |            |         |        |        |           |
      When I break visitors of 2021-01-01 down by <property>
      Then the answer is the text
        """
        {"results":[<rows>]}
        """

      Examples:
        | property           | rows                                                                                           |
        | event:page         | {"page":"/a","visitors":1},{"page":"/b","visitors":1}                                          |
        | event:name         | {"name":"Signup","visitors":1},{"name":"pageview","visitors":1}                                |
        | event:props:tier   | {"tier":"(none)","visitors":1},{"tier":"gold","visitors":1}                                    |
        | visit:source       | {"source":"Direct / None","visitors":1},{"source":"Google","visitors":1}                       |
        | visit:channel      | {"channel":"Direct","visitors":1},{"channel":"Organic Search","visitors":1}                    |
        | visit:referrer     | {"referrer":"Direct / None","visitors":2}                                                      |
        | visit:utm_campaign | {"utm_campaign":"spring","visitors":1}                                                         |
        | visit:utm_source   |                                                                                                |
        | visit:utm_medium   |                                                                                                |
        | visit:utm_content  |                                                                                                |
        | visit:utm_term     |                                                                                                |
        | visit:device       | {"device":"(not set)","visitors":1},{"device":"Mobile","visitors":1}                           |
        | visit:browser      | {"browser":"(not set)","visitors":1},{"browser":"Chrome","visitors":1}                         |
        | visit:os           | {"os":"(not set)","visitors":1},{"os":"Mac","visitors":1}                                      |
        | visit:os_version   | {"os":"(not set)","os_version":"(not set)","visitors":1},{"os":"Mac","os_version":"14","visitors":1} |
        | visit:browser_version | {"browser":"(not set)","browser_version":"(not set)","visitors":1},{"browser":"Chrome","browser_version":"(not set)","visitors":1} |
        | visit:country      | {"country":"EE","visitors":1}                                                                  |
        | visit:region       | {"region":"EE-37","visitors":1}                                                                |
        | visit:city         | {"city":588409,"visitors":1}                                                                   |
        | visit:entry_page   | {"entry_page":"/a","visitors":1}                                                               |
        | visit:exit_page    | {"exit_page":"/a","visitors":1}                                                                |
        | event:goal         |                                                                                                |

    # X24
    Scenario: Versions go with what they are versions of
      Given these events
        | visitor | at               | os      | os version |
        | u1      | 2021-01-01 09:00 | Mac     | 14         |
        | u2      | 2021-01-01 09:00 | Mac     | 14         |
        | u3      | 2021-01-01 09:00 | Mac     | 14         |
        | u4      | 2021-01-01 09:00 | Windows | 11         |
        | u5      | 2021-01-01 09:00 | Windows | 11         |
        | u6      | 2021-01-01 09:00 |         | 14         |
      When I break visitors of 2021-01-01 down by visit:os_version
      Then the answer has these rows
        | os        | os_version | visitors |
        | Mac       | 14         | 3        |
        | Windows   | 11         | 2        |
        | (not set) | 14         | 1        |

  Rule: Of pages, what is said of visits is said of those that began there

    Background:
      Given these events
        | visitor | at               | page   |
        | u1      | 2021-01-01 00:00 | /      |
        | u1      | 2021-01-01 00:10 | /about |
        | u2      | 2021-01-01 00:20 | /      |

    # X26
    Scenario: Pages, and where visits begin and end
      When I break visitors, pageviews, bounce_rate and visit_duration of 2021-01-01 down by event:page
      Then the answer has these rows
        | bounce_rate | page   | pageviews | visit_duration | visitors |
        | 50          | /      | 2         | 300            | 2        |
        | 0           | /about | 1         | 0              | 1        |
      When I break bounce_rate of 2021-01-01 down by event:page
      Then the answer has these rows
        | bounce_rate | page |
        | 50          | /    |
      When I break visitors of 2021-01-01 down by visit:exit_page
      Then the answer has these rows
        | exit_page | visitors |
        | /         | 1        |
        | /about    | 1        |
      When I break visitors of 2021-01-01 down by visit:entry_page
      Then the answer has these rows
        | entry_page | visitors |
        | /          | 2        |

    # X27
    Scenario: Page views may be those of the whole visit
      When I break visitors and pageviews of 2021-01-01 down by visit:device where event:page==/about
      Then the answer has these rows
        | device    | pageviews | visitors |
        | (not set) | 1         | 1        |
      When I break visitors, pageviews and bounce_rate of 2021-01-01 down by visit:device where event:page==/about
      Then the answer has these rows
        | bounce_rate | device    | pageviews | visitors |
        | 0           | (not set) | 2         | 1        |

  Rule: Nothing is ordered by the time on a page

    # X28
    Scenario: Three pages
      Given these events
        | visitor | at               | event      | page | seconds |
        | u1      | 2021-01-01 00:00 | pageview   | /A   |         |
        | u1      | 2021-01-01 00:01 | engagement | /A   | 60      |
        | u1      | 2021-01-01 00:01 | pageview   | /B   |         |
        | u1      | 2021-01-01 00:02 | engagement | /B   | 90      |
        | u2      | 2021-01-01 00:00 | pageview   | /A   |         |
        | u3      | 2021-01-01 00:00 | pageview   | /C   |         |
      When I break time_on_page of 2021-01-01 down by event:page
      Then the answer has these rows
        | page | time_on_page |
        | /A   | 60           |
        | /B   | 90           |
        | /C   | null         |

  Rule: A filter by host means the host that visits come in on, where their source is asked for

    # X31
    Scenario Outline: <filters>
      Given these events
        | visitor | at               | host      | source   |
        | u1      | 2021-01-01 00:00 | blog.x.io | Facebook |
        | u1      | 2021-01-01 00:10 | app.x.io  |          |
      When I break visitors of 2021-01-01 down by <property> where <filters>
      Then the answer is the text
        """
        {"results":[<rows>]}
        """

      Examples:
        | property         | filters                  | rows                                  |
        | visit:source     | event:hostname==app.x.io |                                       |
        | visit:source     | event:hostname==*.x.io   | {"source":"Facebook","visitors":1}    |
        | visit:entry_page | event:hostname==app.x.io |                                       |
        | visit:exit_page  | event:hostname==app.x.io | {"exit_page":"/","visitors":1}        |
        | visit:device     | event:hostname==app.x.io | {"device":"(not set)","visitors":1}   |

  Rule: Conversions are shares of all visitors, or of those in the row

    # X15
    Scenario: Goals, the older of equals first
      Given it has these goals
        | event  | page    | scroll | name        |
        | Signup |         |        |             |
        |        | /blog** |        |             |
        |        | /blog   | 50     | Scroll blog |
        | Never  |         |        |             |
      And these events
        | visitor | at               | event      | page    | seconds | scroll |
        | u1      | 2021-01-01 10:00 | pageview   | /blog   |         |        |
        | u1      | 2021-01-01 10:01 | engagement | /blog   | 60      | 70     |
        | u2      | 2021-01-01 10:00 | pageview   | /blog/x |         |        |
        | u3      | 2021-01-01 10:00 | Signup     | /       |         |        |
        | u3      | 2021-01-01 10:02 | Signup     | /       |         |        |
        | u4      | 2021-01-01 10:00 | pageview   | /       |         |        |
      When I break visitors, events, pageviews and conversion_rate of 2021-01-01 down by event:goal
      Then the answer has these rows
        | conversion_rate | events | goal          | pageviews | visitors |
        | 50.0            | 2      | Visit /blog** | 2         | 2        |
        | 25.0            | 2      | Signup        | 0         | 1        |
        | 25.0            | null   | Scroll blog   | 0         | 1        |
      When I break visitors of 2021-01-01 down by event:goal where event:goal==Scroll blog|Signup
      Then the answer has these rows
        | goal        | visitors |
        | Signup      | 1        |
        | Scroll blog | 1        |

    # X17
    Scenario: Buyers
      Given it has these goals
        | event |
        | Buy   |
      And these events
        | visitor | at               | event    | device  | property  |
        | u1      | 2021-01-01 10:00 | pageview | Mobile  |           |
        | u2      | 2021-01-01 10:00 | Buy      | Mobile  | tier=gold |
        | u3      | 2021-01-01 10:00 | Buy      | Mobile  |           |
        | u4      | 2021-01-01 10:00 | Buy      | Desktop |           |
        | u4      | 2021-01-01 10:01 | Buy      | Desktop |           |
        | u5      | 2021-01-01 10:00 | pageview | Desktop |           |
      When I break visitors, events and conversion_rate of 2021-01-01 down by visit:device where event:goal==Buy
      Then the answer has these rows
        | conversion_rate | device  | events | visitors |
        | 66.67           | Mobile  | 2      | 2        |
        | 50.0            | Desktop | 2      | 1        |
      When I break visitors, events and conversion_rate of 2021-01-01 down by event:props:tier where event:goal==Buy
      Then the answer has these rows
        | conversion_rate | events | tier   | visitors |
        | 40.0            | 3      | (none) | 2        |
        | 20.0            | 1      | gold   | 1        |

  Rule: The first mistake is told

    Background:
      Given it has these goals
        | event  |
        | Signup |

    Scenario Outline: <question>
      When I ask the breakdown endpoint about "<question>"
      Then I am told "<message>" with status 400

      Examples:
        | question                                                | message |
        | period=bad                                              | Error parsing `period` parameter: invalid period `bad`. Please find accepted values in our docs: https://plausible.io/docs/stats-api#time-periods |
        | date=2021-1-1                                           | Error parsing `date` parameter: invalid_format. Please specify a valid date in ISO-8601 format. |
        | filters=x==y                                            | The `property` parameter is required. Please provide at least one property to show a breakdown by. |
        | property=event:hostname                                 | Property 'event:hostname' is currently not supported for breakdowns.  Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties |
        | property=visit:screen&filters=x==y                      | Invalid property 'visit:screen'. Please provide a valid property for the breakdown endpoint: https://plausible.io/docs/stats-api#properties |
        | property=visit:os&filters=x==y&metrics=foo              | Invalid filter property 'x'. Please provide a valid filter property: https://plausible.io/docs/stats-api#properties |
        | property=visit:os&metrics=foo&limit=0                   | The metric `foo` is not recognized. Find valid metrics from the documentation: https://plausible.io/docs/stats-api#metrics |
        | property=event:name&metrics=visits                      | Session metric `visits` cannot be queried for breakdown by `event:name`. |
        | property=event:goal&metrics=bounce_rate                 | Session metric `bounce_rate` cannot be queried for breakdown by `event:goal`. |
        | property=event:props:tier&metrics=visit_duration        | Session metric `visit_duration` cannot be queried for breakdown by `event:props:tier`. |
        | property=visit:source&metrics=views_per_visit           | Metric `views_per_visit` is not supported in breakdown queries. |
        | property=visit:source&metrics=visits&filters=event:goal==Signup | Session metric `visits` cannot be queried when using a filter on `event:goal`. |
        | property=event:page&metrics=conversion_rate             | Metric `conversion_rate` can only be queried in a goal breakdown or with a goal filter |
        | property=visit:source&metrics=time_on_page&filters=event:page==/A | Metric `time_on_page` is not supported in breakdown queries (except `event:page` breakdown) |
        | property=event:page&metrics=time_on_page&filters=event:goal==Signup | Metric `time_on_page` cannot be queried when filtering by `event:goal` |
        | property=event:page&limit=0&page=0                      | Please provide limit as a number between 1 and 1000. |
        | property=event:page&limit=1001                          | Please provide limit as a number between 1 and 1000. |
        | property=event:page&limit=5.0                           | Please provide limit as a number between 1 and 1000. |
        | property=event:page&page=0                              | Please provide page as a positive number. |
        | property=event:page&page=x                              | Please provide page as a positive number. |

  Rule: Every row may bring what it was in as many days before

    # X22
    Scenario: A source that was not there
      Given these events
        | visitor | at               | source |
        | u1      | 2021-01-01 10:00 | Google |
        | u2      | 2021-01-02 10:00 | Google |
        | u3      | 2021-01-02 10:00 | Google |
        | u4      | 2021-01-02 10:00 | Google |
        | u5      | 2021-01-02 10:00 | Bing   |
      When I break visitors of 2021-01-02 down by visit:source beside the period before
      Then the answer is the text
        """
        {"results":[{"comparison":{"change":{"visitors":200},"visitors":1},"source":"Google","visitors":3},{"comparison":{"change":{"visitors":100},"visitors":0},"source":"Bing","visitors":1}]}
        """
